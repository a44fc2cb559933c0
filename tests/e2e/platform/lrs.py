"""A real learning record store for the tests: Ralph, on a free port of this machine, with its records in a file.

Prints its port, and ends when its input ends, so that it never outlives the tests. Its file back end would open the
file anew with each write and fail on the second: it is told to append. Arguments: a folder of its own, and the key as `Basic` authorization has it.
"""

import base64
import json
import os
import socket
import sys
import threading
from pathlib import Path

folder, key = Path(sys.argv[1]), sys.argv[2]
folder.mkdir(parents=True, exist_ok=True)
os.environ.update(
    RALPH_APP_DIR=str(folder),
    RALPH_AUTH_FILE=str(folder / "auth.json"),
    RALPH_RUNSERVER_BACKEND="fs",
    RALPH_RUNSERVER_AUTH_BACKENDS="basic",
    RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH=str(folder),
    RALPH_BACKENDS__LRS__FS__DEFAULT_LRS_FILE="records.jsonl",
)

import bcrypt  # noqa: E402

name, word = base64.b64decode(key).decode().split(":")
agent = {"mbox": "mailto:tests@example.org", "objectType": "Agent", "name": name}
hashed = bcrypt.hashpw(word.encode(), bcrypt.gensalt(4)).decode()
entry = {"agent": agent, "scopes": ["all"], "hash": hashed, "username": name}
(folder / "auth.json").write_text(json.dumps([entry]))

import uvicorn  # noqa: E402
from ralph.api import app  # noqa: E402
from ralph.backends.data.base import BaseOperationType  # noqa: E402
from ralph.backends.data.fs import FSDataBackend  # noqa: E402

FSDataBackend.default_operation_type = BaseOperationType.APPEND


def end_with_the_tests():
    sys.stdin.read()
    os._exit(0)


threading.Thread(target=end_with_the_tests, daemon=True).start()
listener = socket.socket()
listener.bind(("127.0.0.1", 0))
print(f"port {listener.getsockname()[1]}", flush=True)
uvicorn.Server(uvicorn.Config(app, log_level="warning")).run(sockets=[listener])
