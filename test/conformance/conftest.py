"""Ends the run with the one line that other tools read: `conformance: N passed, N failed`."""


def pytest_terminal_summary(terminalreporter):
    counts = {word: len(terminalreporter.getreports(word)) for word in ('passed', 'failed', 'error', 'skipped')}
    failed = counts['failed'] + counts['error']
    line = 'conformance: %d passed, %d failed' % (counts['passed'], failed)
    if counts['skipped']:
        line += ', %d skipped' % counts['skipped']
    terminalreporter.write_line(line)
