"""Flask with the session it comes with: all of it in a signed cookie."""

import sys
import time
from pathlib import Path
from types import SimpleNamespace

import itsdangerous.timed
from flask import Flask

sys.path.append(str(Path(__file__).parents[1]))
from pages import serve  # noqa: E402

offset = 0


def move_clock(seconds):
    global offset
    offset += seconds


# What signs and judges the cookies goes by a clock that tests can move. Nothing else differs from stock Flask.
itsdangerous.timed.time = SimpleNamespace(time=lambda: time.time() + offset)

app = Flask(__name__)
app.config.update(SECRET_KEY="UnSecret!", PERMANENT_SESSION_LIFETIME=3600)
serve(app, move_clock)
