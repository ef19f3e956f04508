"""The proof itself: what differs must be found, or an agreement says nothing."""

import numpy as np

from proof import programs, specs, tree


def leaf(values, dtype='float32'):
    return tree.Leaf(np.asarray(values, dtype), dtype)


def problem(source, target, how='value', tolerance=1e-5):
    return tree.compare(source, target, how, tolerance, True).problem


def test_equal_results_agree():
    assert problem(leaf([1, 2]), leaf([1, 2])) is None
    assert problem([leaf([1]), 'a', None], [leaf([1]), 'a', None]) is None


def test_values_shapes_and_kinds_are_told_apart():
    assert problem(leaf([1, 2]), leaf([1, 2.1])) == 'result differs by 0.05'
    assert 'shape' in problem(leaf([1, 2]), leaf([[1, 2]]))
    assert 'items' in problem([leaf(1)], [leaf(1), leaf(2)])
    assert 'keys' in problem({'a': leaf(1)}, {'b': leaf(1)})
    assert problem('a', 'b') == "result is 'b', not 'a'"


def test_nan_is_nan_and_infinity_is_infinity():
    assert problem(leaf([np.nan, np.inf]), leaf([np.nan, np.inf])) is None
    assert 'differs' in problem(leaf([np.nan]), leaf([0.0]))
    assert 'differs' in problem(leaf([np.inf]), leaf([-np.inf]))


def test_types_differ_in_width_only_where_integers_do():
    verdict = tree.compare(leaf([1], 'int64'), leaf([1], 'int32'), 'value', 0, True)
    assert (verdict.problem, verdict.widths) == (None, {'int64 to int32'})
    assert 'type' in problem(leaf([1], 'float32'), leaf([1], 'float64'))
    assert 'type' in problem(leaf([1], 'int32'), leaf([1], 'float32'))
    assert 'type' in problem(leaf([1], 'uint8'), leaf([1], 'int32'))


def test_a_python_number_fits_any_width():
    assert problem(leaf(3, 'int32'), tree.plain(3, lambda _: NotImplemented)) is None


def test_what_is_no_value_does_not_agree():
    assert 'no value' in problem(tree.Thing('Adam'), tree.Thing('Adam'))


def test_moments_see_another_spread_and_another_mean():
    random = np.random.RandomState(0)
    sample = leaf(random.standard_normal(4000))
    assert problem(sample, leaf(random.standard_normal(4000)), 'moments') is None
    assert 'spread' in problem(sample, leaf(random.standard_normal(4000) * 1.5), 'moments')
    assert 'mean' in problem(sample, leaf(random.standard_normal(4000) + 0.3), 'moments')


def test_arrays_are_the_same_in_every_process():
    spec = {'array': 'floats', 'shape': [2]}
    assert np.array_equal(specs.array_of('x', spec), specs.array_of('x', spec))
    assert not np.array_equal(specs.array_of('x', spec), specs.array_of('y', spec))


def test_weights_go_to_layers_in_order():
    weights = programs.Weights([('kernel', 1), ('bias', 2), ('kernel', 3), ('bias', 4)])
    assert weights.for_templates(['weight = kernel.T', 'bias = bias']) == {'kernel': 1, 'bias': 2}
    assert weights.for_templates(['weight = kernel.T', 'bias = bias']) == {'kernel': 3, 'bias': 4}
