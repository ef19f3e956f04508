"""The same by the logging of Python."""
import logging


class Seen(logging.Handler):
    def __init__(self):
        super().__init__()
        self.lines = []

    def emit(self, record):
        if record.name == "root":
            self.lines.append(f"{record.levelname}: {record.getMessage()}")


def main(data):
    seen = Seen()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s", force=True)
    logging.getLogger().addHandler(seen)
    logging.info("step %d", 3)
    logging.warning("slow")
    logging.debug("hidden")
    return {"lines": seen.lines}
