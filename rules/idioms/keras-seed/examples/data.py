def data():
    return {}
