"""Asks other hosts whether addresses answer; see `checker.check_links`.

The addresses come from strangers, so only public ones are connected to, and nothing of ours is sent along.
"""
