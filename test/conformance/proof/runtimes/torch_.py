"""PyTorch: the advice for it."""

import torch

from .. import programs, specs, tree

torch.set_num_threads(1)
programs.helpers_module('pytorch')


def known(value):
    if isinstance(value, torch.dtype):
        return tree.Dtype(str(value).split('.')[-1])
    if isinstance(value, torch.Size):
        return tree.plain(list(value), lambda _: NotImplemented)
    if isinstance(value, torch.Tensor):
        value = value.detach()
        if value.is_sparse or value.layout != torch.strided:
            value = value.to_dense()
        if value.dtype == torch.bfloat16:
            return tree.Leaf(value.float().numpy(), 'bfloat16')
        return tree.of_array(value.resolve_conj().numpy())
    return NotImplemented


def plain(value):
    return tree.plain(value, known)


def run(job):
    """Runs one program on moved weights: its result, and the gradients of its float inputs where they are asked for."""
    result, _ = _execute(job, False)
    answer = {'value': plain(result), 'gradients': None}
    if job['gradients']:
        try:
            answer['gradients'] = _gradients(job)
        except Exception as error:  # any error in an advice is an answer
            answer['gradient_error'] = '%s: %s' % (type(error).__name__, error)
    return answer


def _execute(job, tracked):
    torch.manual_seed(1)
    leaves, inputs = {}, {}
    for name, array in job['inputs'].items():
        tensor = torch.from_numpy(array.copy())
        if tracked and tensor.is_floating_point():
            leaves[name] = tensor.requires_grad_()
            tensor = tensor.clone()  # advice may write into its inputs, which a leaf does not allow
        inputs[name] = tensor
    names = programs.namespace(inputs, self=torch.nn.Module())
    programs.stage(job['make'], names)
    _move(job, names)
    if '.train(' not in job['make'] + job['use']:
        for value in list(names.values()):
            if isinstance(value, torch.nn.Module):
                value.eval()
    programs.stage(job['use'], names)
    return names['result'], leaves


def _gradients(job):
    result, leaves = _execute(job, True)
    tensors = [tensor for tensor in _in_order(result) if isinstance(tensor, torch.Tensor) and tensor.is_floating_point()]
    weights = specs.cotangents([tuple(tensor.shape) for tensor in tensors])
    total = sum((tensor * torch.as_tensor(weight).to(tensor.dtype)).sum() for tensor, weight in zip(tensors, weights))
    if not isinstance(total, torch.Tensor) or not total.requires_grad:
        return {name: None for name in leaves}
    found = torch.autograd.grad(total, list(leaves.values()), allow_unused=True)
    return {name: None if gradient is None else gradient.detach().to_dense().numpy() for name, gradient in zip(leaves, found)}


def _in_order(result):
    if isinstance(result, dict):
        return [leaf for key in sorted(result, key=str) for leaf in _in_order(result[key])]
    if isinstance(result, (list, tuple)):
        return [leaf for item in result for leaf in _in_order(item)]
    return [result]


def _move(job, names):
    weights = programs.Weights(job.get('variables') or [])
    for entry in job.get('weights') or []:
        layer = eval(entry['object'], names)
        found = {leaf: torch.from_numpy(array.copy()) for leaf, array in weights.for_templates(entry['templates']).items()}
        for left, right in programs.assignments(entry['templates']):
            if not set(programs.names_in(right)) & set(found):
                continue  # the layer has no such variable: `use_bias=False`
            value = eval(right, dict(found, torch=torch))
            with torch.no_grad():
                _parameter(layer, left, value.shape).copy_(value)


def _parameter(layer, path, shape):
    """The parameter at `path` of the layer, or of the first module inside it that has one of this shape."""
    if isinstance(layer, torch.Tensor):
        return layer
    for module in layer.modules():
        found = module
        for name in path.split('.'):
            found = getattr(found, name, None)
        if isinstance(found, torch.Tensor) and found.shape == shape:
            return found
    raise ValueError('no parameter `%s` of shape %s in %s' % (path, tuple(shape), layer))
