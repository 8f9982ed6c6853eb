"""The badge as a picture of its own, for those who ask no other host to draw it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, TextIO

from os2lint.output.badge import LABEL, color, message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from os2lint.findings import Report
    from os2lint.output.options import Options
    from os2lint.rules import Rule

#: Width of a letter of the badge's font, on average and rounded up (pixels); `textLength` makes it fit.
_LETTER = 6.6
_PADDING = 6
_PICTURE = """\
<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="20" role="img" aria-label="{title}">
  <title>{title}</title>
  <clipPath id="round"><rect width="{width}" height="20" rx="3" fill="#fff"/></clipPath>
  <g clip-path="url(#round)">
    <rect width="{left}" height="20" fill="#444"/>
    <rect x="{left}" width="{right}" height="20" fill="{color}"/>
  </g>
  <g fill="#fff" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="11">
    <text x="{padding}" y="14" textLength="{label_length}">{label}</text>
    <text x="{message_x}" y="14" textLength="{message_length}">{message}</text>
  </g>
</svg>
"""


def write(report: Report, _rules: Mapping[str, Rule], stream: TextIO, options: Options) -> None:
    """Write the SVG."""
    text = message(report, options.language)
    label_length, message_length = round(len(LABEL) * _LETTER), round(len(text) * _LETTER)
    left, right = label_length + 2 * _PADDING, message_length + 2 * _PADDING
    stream.write(
        _PICTURE.format(
            width=left + right,
            left=left,
            right=right,
            title=escape(f"{LABEL}: {text}"),
            label=LABEL,
            message=escape(text),
            color=color(report),
            padding=_PADDING,
            label_length=label_length,
            message_x=left + _PADDING,
            message_length=message_length,
        )
    )
