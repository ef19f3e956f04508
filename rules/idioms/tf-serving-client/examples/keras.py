"""The same over REST, here to a server of the example's own that answers as TensorFlow Serving does.

The program is the same for all three targets: a client sends JSON, and needs no framework.
"""
import http.server
import json
import threading
import urllib.request

import numpy as np


class Linear(http.server.BaseHTTPRequestHandler):
    """Answers y = 2 x."""

    def do_POST(self):
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        assert (self.path, asked["signature_name"]) == ("/v1/models/linear:predict", "serving_default")
        answer = json.dumps({"predictions": (2 * np.array(asked["instances"])).tolist()}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)


def main(data):
    server = http.server.HTTPServer(("127.0.0.1", 0), Linear)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    inputs = np.array([[1.0, 2.0]])
    url = f"http://127.0.0.1:{server.server_port}/v1/models/linear:predict"
    body = json.dumps({"signature_name": "serving_default", "instances": inputs.tolist()}).encode()
    with urllib.request.urlopen(url, body, timeout=10) as answer:
        predictions = np.array(json.load(answer)["predictions"])
    server.shutdown()
    np.testing.assert_array_equal(predictions, 2 * inputs)
    return {"y": predictions}
