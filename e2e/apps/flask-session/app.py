"""Flask with Flask-Session: an id in the cookie, and the session in a redis-server of its own."""

import subprocess
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path

from flask import Flask
from flask_session import Session
from redis import Redis
from redis.exceptions import ConnectionError

sys.path.append(str(Path(__file__).parents[1]))
from pages import serve  # noqa: E402

folder = tempfile.mkdtemp(prefix="check-app-redis-")
socket = f"{folder}/redis.sock"
# The shell waits for the end of its input, which comes when this process ends, however it ends.
keeper = subprocess.Popen(
    [
        "sh",
        "-c",
        'redis-server --port 0 --unixsocket "$1" --dir "$2" --save "" --appendonly no >/dev/null &'
        ' read -r end; kill $!; wait $!; rm -rf "$2"',
        "sh",
        socket,
        folder,
    ],
    stdin=subprocess.PIPE,
    start_new_session=True,
)
redis = Redis(unix_socket_path=socket)


def wait_for_redis():
    for _ in range(100):
        try:
            return redis.ping()
        except ConnectionError:
            time.sleep(0.05)
    raise SystemExit("redis-server did not start within 5 s")


def move_clock(seconds):
    """Redis has a clock of its own that nobody can move; its records can end sooner."""
    for key in redis.scan_iter("session:*"):
        redis.pexpire(key, max(1, redis.pttl(key) - int(seconds * 1000)))


wait_for_redis()
app = Flask(__name__)
app.config.update(SESSION_TYPE="redis", SESSION_REDIS=redis, PERMANENT_SESSION_LIFETIME=3600)
Session(app)
serve(app, move_clock, version=version("Flask-Session"))
keeper.stdin.close()
keeper.wait()
