"""The pages that every application here has, on whichever session it was given: sign in, account, new password."""

import json
import logging
import sys
import threading

from flask import Blueprint, Flask, redirect, request, session
from werkzeug.serving import make_server

logging.getLogger("werkzeug").setLevel(logging.ERROR)

passwords = {"alice": "wonderland", "bob": "builder"}
site = Blueprint("site", __name__)


def page(body):
    return f"<!doctype html><title>Site</title>{body}"


@site.get("/")
def start():
    return page("<h1>Welcome</h1>")


@site.get("/login")
def login_form():
    return page(
        '<form method="post"><label>User <input name="user"></label>'
        '<label>Password <input name="password" type="password"></label><button>Log in</button></form>'
    )


@site.post("/login")
def login():
    user = request.form["user"]
    if passwords.get(user) != request.form["password"]:
        return page("Wrong password"), 403
    session.permanent = True
    session["user"] = user
    return redirect("/account")


@site.get("/account")
def account():
    if "user" not in session:
        return redirect("/login")
    return page(
        f"<p>Signed in as {session['user']}</p>"
        '<form method="post" action="/logout"><button>Log out</button></form>'
        '<form method="post" action="/password"><label>New password <input name="password"></label>'
        "<button>Change password</button></form>"
    )


@site.post("/password")
def change_password():
    passwords[session["user"]] = request.form["password"]
    return redirect("/account")


@site.post("/logout")
def logout():
    session.clear()
    return redirect("/")


def serve(app: Flask, move_clock, **about):
    """Says in a line of JSON where it listens, and `about`. Ends when its standard input does. Tests move its clock."""

    @site.post("/clock")
    def clock():
        move_clock(float(request.get_data()))
        return "moved"

    app.register_blueprint(site)
    server = make_server("127.0.0.1", 0, app, threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(json.dumps({"url": f"http://localhost:{server.port}", **about}), flush=True)
    sys.stdin.read()
