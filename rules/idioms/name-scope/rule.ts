import { idiom } from '../../../src/catalog/kit.js';

const SCOPES = ['tf.name_scope', 'tf.Graph.name_scope', 'tf.op_scope', 'tf.keras.backend.name_scope'];
const ROLES = ['call', 'method', 'decorator'] as const;
/** It leaves all scopes instead of entering one. */
const LEAVES = '\\(\\s*(?:name=)?(?:None|"/?"|\'/?\')\\s*\\)$';

const holes = { body: 'What stood in the block.' };
const goes = {
  kind: 'remove',
  note: 'Nothing names operations any more, so that there is no scope to leave: unindent the block.',
  effort: 'minutes',
} as const;

export default idiom('name-scope', {
  title: 'Operations named by `name_scope`',
  text: '`tf.name_scope` puts a prefix before the names of the operations of its block, to be seen in the graph view of TensorBoard. There is no graph to be looked at any more: the block goes, or becomes a name in a profile.',
  parts: {
    scope: { symbols: SCOPES, role: ROLES, text: `^(?![\\s\\S]*${LEAVES})` },
    leaves: { symbols: SCOPES, role: ROLES, text: LEAVES },
  },
  needs: ['scope|leaves'],
  unit: 'function',
  scale: 'detail',
  slots: { name: ['text(scope.default_name) | text(scope.name)', "'scope'"] },
  pytorch: [
    {
      if: 'scope',
      kind: 'remove',
      code: `
with torch.profiler.record_function($name):
    ?body`,
      holes,
      note: 'Unindent the block; `record_function` is for those that should be seen in a profile. Summaries and placeholders in the block had the prefix in their names: write it into the tag, as in `loss/total`.',
      effort: 'minutes',
    },
    goes,
  ],
  jax: [
    {
      if: 'scope',
      kind: 'remove',
      code: `
with jax.named_scope($name):
    ?body`,
      holes,
      note: 'Unindent the block; `jax.named_scope` is for those that should be seen in a profile or in the compiled code. Summaries in the block had the prefix in their names: write it into the tag, as in `loss/total`.',
      effort: 'minutes',
    },
    goes,
  ],
  keras: [
    {
      if: 'scope',
      kind: 'remove',
      code: `
with keras.name_scope($name):
    ?body`,
      holes,
      note: 'Unindent the block; `keras.name_scope` puts its name before the paths of the variables that layers make within it. Summaries in the block had the prefix in their names: write it into the tag, as in `loss/total`.',
      effort: 'minutes',
    },
    goes,
  ],
});
