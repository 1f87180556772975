"""Checks a cookie as real Flask does, and one as itsdangerous does, whenever it is told to by a line:

    python3 scripts/bench/verify/flask_checks.py '{"key": "…", "cookies": {"flask": "…", "signed": "…"}}'

Says in a line of JSON how long one check took, in microseconds. The first line says which Flask it is.
"""

import json
import sys
import time
from importlib.metadata import version

from flask import Flask
from flask.sessions import SecureCookieSessionInterface
from itsdangerous import URLSafeSerializer

LONG = 0.1
"""How long each is checked, in seconds."""

given = json.loads(sys.argv[1])
app = Flask(__name__)
app.secret_key = given["key"]
max_age = int(app.permanent_session_lifetime.total_seconds())
sessions = SecureCookieSessionInterface()


def flask():
    """What `open_session` does with the value, for every request."""
    return sessions.get_signing_serializer(app).loads(given["cookies"]["flask"], max_age=max_age)


def signed():
    return URLSafeSerializer(given["key"]).loads(given["cookies"]["signed"])


def time_of(check):
    assert check()["user"] == "alice"
    began = time.perf_counter()
    checks = 0
    while (took := time.perf_counter() - began) < LONG:
        check()
        checks += 1
    return took * 1e6 / checks


print(json.dumps({"flask": version("flask"), "python": sys.version.split()[0]}), flush=True)
for _ in sys.stdin:
    print(json.dumps({check.__name__: time_of(check) for check in (flask, signed)}), flush=True)
