"""The reductions of Keras losses by their names."""


def reduced_loss(losses, reduction):
    """One loss per example reduced as `reduction` says: `none`, `sum`, or their mean."""
    name = str(reduction).lower()
    if name == "none":
        return losses
    return losses.sum() if name == "sum" else losses.mean()
