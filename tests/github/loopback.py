"""The stand-in's door: HTTP on loopback, with GitHub's description judging what goes in and out."""

from __future__ import annotations

import hashlib
import json
import socket
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

from description import reply_problem, request_problem
from standin import LIMIT, Refusal, Sent

if TYPE_CHECKING:
    from faults import Fault
    from standin import StandIn

Answer = tuple[int, Any, dict[str, str]]


def serve(github: StandIn) -> ThreadingHTTPServer:
    """Start a server for the stand-in; close it with `shutdown` and `server_close`."""
    handler = type("Handler", (Door,), {"github": github, "lock": threading.Lock()})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    github.url = f"http://127.0.0.1:{server.server_address[1]}"
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    return server


class Door(BaseHTTPRequestHandler):
    """One connection."""

    protocol_version = "HTTP/1.1"
    # Else each answer takes 40 ms: its head and body are two packets.
    disable_nagle_algorithm = True
    github: StandIn
    lock: threading.Lock

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def _serve(self) -> None:
        raw = self.rfile.read(int(self.headers.get("content-length") or 0))
        with self.lock:
            self._respond(raw)

    do_GET = do_POST = do_PATCH = _serve  # noqa: N815 - the names that http.server calls

    def _respond(self, raw: bytes) -> None:
        body = json.loads(raw) if raw else None
        sent = Sent(self.command, self.path, body, self.headers.get("authorization"))
        self.github.sent.append(sent)
        problem = request_problem(self.command, self.path, raw)
        fault = self.github.fault(self.command, self.path)
        if problem:
            self.github.problems.append(problem)
            self._send(422, json.dumps({"message": problem}).encode(), {})
        elif fault:
            self._fail(fault, sent)
        else:
            sent.status, reply, headers = self._carry_out(sent)
            encoded = json.dumps(reply).encode()
            problem = reply_problem(self.command, self.path, sent.status, encoded)
            self.github.problems += [problem] if problem else []
            self._send(sent.status, encoded, headers)

    def _carry_out(self, sent: Sent) -> Answer:
        token = sent.authorization.rpartition(" ")[2] if sent.authorization else None
        try:
            return self.github.answer(sent.method, sent.target, sent.body, token)
        except Refusal as refusal:
            reply = {"message": refusal.message, "documentation_url": "https://docs.github.com/rest"}
            return refusal.status, reply | ({"errors": refusal.errors} if refusal.errors else {}), {}

    def _fail(self, fault: Fault, sent: Sent) -> None:
        status, reply, headers = self._carry_out(sent) if fault.applied else (200, None, {})
        time.sleep(fault.delay)
        if fault.cut:
            self._cut(json.dumps(reply).encode() if fault.cut == "within" else b"")
            return
        if fault.status:
            status, reply, headers = fault.status, {"message": fault.message}, fault.headers
        sent.status = status
        self._send(status, json.dumps(reply).encode() if fault.body is None else fault.body, headers)

    def _send(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        tag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        if self.command == "GET" and status == 200 and self.headers.get("if-none-match") == tag:
            status, body = 304, b""
            self.github.remaining += 1
        fields = {
            "content-type": "application/json; charset=utf-8",
            "content-length": str(len(body)),
            "etag": tag,
            "x-ratelimit-limit": str(LIMIT),
            "x-ratelimit-remaining": str(max(self.github.remaining, 0)),
            "x-ratelimit-reset": str(self.github.reset),
            **headers,
        }
        self.send_response(status)
        for name, value in fields.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def _cut(self, body: bytes) -> None:
        if body:
            self.send_response(200)
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body[: len(body) // 2])
            self.wfile.flush()
        self.close_connection = True
        self.connection.shutdown(socket.SHUT_RDWR)
