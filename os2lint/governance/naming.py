"""What the file of a product's governance report is called."""

from __future__ import annotations


def report_name(product: str) -> str:
    """Return the file name that OS2's template asks for: the product's name as it is written comes first."""
    signs = (sign if sign.isalnum() or sign in "-_" else " " for sign in product)
    return f"{'_'.join(''.join(signs).split()) or 'produkt'}_governance_report.md"
