"""A small application on real Flask, for tests that compare its session cookies with this project's:

    python3 e2e/servers/real_flask.py '{"SECRET_KEY": "UnSecret!", "PERMANENT_SESSION_LIFETIME": 30}'

The argument is put into Flask's configuration. Once it listens, on a free port of this machine alone, it says in one
line of JSON where, and what it runs on. It ends when its standard input does. Not named flask.py: `import flask` would
then find this file.
"""

import json
import logging
import sys
import threading
import time
import zlib
from datetime import datetime, timedelta, timezone
from importlib.metadata import version
from types import SimpleNamespace
from uuid import UUID

import itsdangerous.timed
from flask import Flask, request, session
from flask.json.tag import TaggedJSONSerializer
from markupsafe import Markup
from werkzeug.exceptions import InternalServerError
from werkzeug.serving import make_server

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def now():
    """What the request says the time is, in seconds since 1970, so that no test has to wait."""
    return float(request.headers.get("X-Now", time.time()))


# Sessions are signed and judged by that clock. Nothing else here differs from stock Flask.
itsdangerous.timed.time = SimpleNamespace(time=now)

app = Flask(__name__)
app.config.update(json.loads(sys.argv[1]))
app.config["MAX_COOKIE_SIZE"] = 0  # which only turns off a warning
# Tests make it fail on purpose, and learn from the answer how.
app.logger.disabled = True
logging.getLogger("werkzeug").setLevel(logging.ERROR)


@app.get("/set")
def set_time():
    session.permanent = True
    session["set_at"] = now()
    return "set"


@app.get("/get")
def get_time():
    return str(session.get("set_at"))


@app.get("/clear")
def clear():
    session.clear()
    return "cleared"


# Python's values in JSON, written without the tags that are under test: {"tuple": [1]}, {"dict": [["key", 1]]}.
MAKERS = {
    "dict": dict,
    "tuple": tuple,
    "int": int,
    "float": float,
    "bytes": bytes.fromhex,
    "markup": Markup,
    "uuid": UUID,
    "datetime": lambda seconds: EPOCH + timedelta(seconds=seconds),
}


def make(named):
    [(kind, content)] = named.items()
    return MAKERS[kind](content)


@app.post("/write")
def write():
    session.update(json.loads(request.get_data(), object_hook=make))
    return "written"


@app.get("/read")
def read():
    return {"saw": saw(), "empty": not session, "session": TaggedJSONSerializer().dumps(dict(session))}


@app.errorhandler(InternalServerError)
def failed(error):
    return {"saw": saw(), "error": type(error.original_exception).__name__}, 500


def saw():
    """The cookie's text as the session interface gets it: the header's parser drops quotes and more."""
    return request.cookies.get("session", "")


server = make_server("127.0.0.1", 0, app, threaded=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
about = {
    "url": f"http://127.0.0.1:{server.port}",
    "version": version("flask"),
    "hasFallbacks": "SECRET_KEY_FALLBACKS" in Flask.default_config,
    "zlib": zlib.ZLIB_RUNTIME_VERSION,
}
print(json.dumps(about), flush=True)
sys.stdin.read()
