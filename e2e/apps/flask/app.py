"""Flask with the session it comes with: all of it in a signed cookie."""

import logging
import sys
from pathlib import Path

from flask import Flask

sys.path.append(str(Path(__file__).parents[1]))
from pages import serve  # noqa: E402

logging.getLogger("werkzeug").setLevel(logging.ERROR)

app = Flask(__name__)
app.config.update(SECRET_KEY="UnSecret!", PERMANENT_SESSION_LIFETIME=2)
serve(app)
