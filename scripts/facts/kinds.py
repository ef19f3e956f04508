"""What a call or a property gives, read from a doc string, an annotation or the name space it lives in."""
import re

RETURNS = re.compile(r'^\s*Returns?\s*:\s*\n((?:[ \t]*\S.*\n?)+)', re.M)
TUPLE = re.compile(r'^(?:a |an |the )?(?:tuple|pair)\b|^\(\s*\w+\s*,|^two |^three |tuple of', re.I)
# Words of a first sentence -> kind; the first that fits counts.
WORDS = [
    (re.compile(r'^(?:a |an |the )?(?:python )?(?:list|sequence|iterable) of [`\w .]*?\bvariables?\b|list of `?variables?`?', re.I), '[tf.Variable]'),
    (re.compile(r'^(?:a |an |the )?(?:possibly nested )?(?:python )?(?:list|sequence|iterable) of (?:\w+ )?`?(?:tf\.)?tensors?\b|list of `?tensors?`?', re.I), '[tf.Tensor]'),
    (re.compile(r'^(?:a |an |the )?(?:python )?(?:list|sequence) of `?operations?', re.I), '[tf.Operation]'),
    (re.compile(r'^(?:a |an |the )?(?:python )?(?:list|sequence) of `?(?:tf\.)?(?:data\.)?datasets?`', re.I), '[tf.data.Dataset]'),
    (re.compile(r'^(?:a |an |the |this )?(?:new |resulting |transformed )?`?(?:tf\.)?(?:data\.)?dataset`?(?! transformation)(?: of| object| with| that| whose|[.,]|$)', re.I), 'tf.data.Dataset'),
    (re.compile(r'^(?:a |an |the )?(?:\w+[- ]){0,3}`?sparse_?tensor`?\b', re.I), 'tf.SparseTensor'),
    (re.compile(r'^(?:a |an |the )?(?:\w+[- ]){0,2}`?raggedtensor`?\b', re.I), 'tf.RaggedTensor'),
    (re.compile(r'^(?:a |an |the )?(?:\w+[- ]){0,2}`?tensorshape`?\b', re.I), 'tf.TensorShape'),
    (re.compile(r'^(?:a |an |the )?(?:\w+[- ]){0,2}`?tensorarray`?\b', re.I), 'tf.TensorArray'),
    (re.compile(r'^(?:a |an |the )?(?:created |new )?`?(?:operation|op)`? that|^(?:a |an |the )?(?:created |new |\w+ )?`?operation`?\b|^the created operation', re.I), 'tf.Operation'),
    (re.compile(r'^(?:a |an |the )?(?:scalar |mutable |created |new |resource )?`?(?:tf\.)?variable`?\b', re.I), 'tf.Variable'),
    (re.compile(r'^(?:a |an |the )?(?:\w+[-, ]+){0,4}`?(?:tf\.)?(?:output )?tensor`?\b', re.I), 'tf.Tensor'),
    (re.compile(r'^(?:a |an |the )?(?:\w+ ){0,2}`?(?:tf\.)?keras\.?model`?\b|^(?:a |the )?(?:keras )?(?:`?model`?) instance', re.I), 'tf.keras.Model'),
    (re.compile(r'^(?:a |an |the )?`?(?:tf\.)?(?:keras\.callbacks\.)?history`? object', re.I), 'tf.keras.callbacks.History'),
    (re.compile(r'^(?:a |an |the )?(?:python |numpy |\w+ )?(?:bool|boolean|str|string|int|integer|float|dict|dictionary|numpy|ndarray|number|`?true`?|`?false`?|`?none`?|bytes|name|path|byte)\b', re.I), 'py'),
    (re.compile(r'^`?(?:true|false|none)`?\b|^whether|^nothing', re.I), 'py'),
]
NAMED = re.compile(r'^(?:a |an |the )?(?:new |instance of |\w+ )?`(?:tf\.)?([A-Za-z_.]+)`')
ANNOTATIONS = {'str': 'py', 'int': 'py', 'bool': 'py', 'float': 'py', 'None': 'py', 'NoneType': 'py', 'bytes': 'py', 'dict': 'py',
               'DatasetV2': 'tf.data.Dataset', 'Tensor': 'tf.Tensor', 'TensorShape': 'tf.TensorShape', 'Operation': 'tf.Operation'}


UNTRUSTED = {'Iterator', 'Optional', 'Generator', 'Any', 'Callable', 'Sequence', 'object'}


def returned(doc):
    """First sentence of the Returns section."""
    if not doc:
        return ''
    m = RETURNS.search(doc)
    return ' '.join(m.group(1).split()) if m else ''


def from_text(sentence, classes):
    """`classes`: short name -> canonical class, for `A `Foo` object`."""
    if not sentence:
        return None
    if TUPLE.search(sentence[:40]):
        parts = re.match(r'^(?:a |the )?(?:tuple|pair)?[ `(]*(\w+)`?, ?`?(\w+)`?\)?[:`]', sentence, re.I)
        return None if parts is None else '?tuple'
    for pattern, kind in WORDS:
        if pattern.search(sentence):
            return kind
    m = NAMED.match(sentence)
    if m:
        return classes.get(m.group(1)) or classes.get(m.group(1).split('.')[-1])
    return None


def of_function(fact, classes):
    """A function's fact (doc, ret) -> kind or None."""
    ret = fact.get('ret')
    if isinstance(ret, str) and '[' not in ret and ret.split('.')[-1] not in UNTRUSTED:
        found = ANNOTATIONS.get(ret.strip("'\"")) or classes.get(ret.split('.')[-1].strip("'\""))
        if found:
            return found
    kind = from_text(returned(fact.get('doc')), classes)
    return None if kind == '?tuple' else kind


def of_property(fact, classes):
    found = of_function({'ret': fact.get('ret')}, classes)
    if found:
        return found
    doc = (fact.get('doc') or '').strip()
    first = re.sub(r'^(?:Returns?|Gets?|Get)\s+', '', doc.split('\n')[0])
    kind = of_function(fact, classes) or from_text(first, classes)
    return None if kind == '?tuple' else kind
