/**
 * The attribute that holds what a call makes: `?name` in templates. What every pass of a loop makes anew is a list there: the
 * constructor appends, the call takes the element of its pass.
 */
import type { Target } from '../../match/finding.js';
import type { CompiledVariant } from '../compiled.js';
import type { Member } from '../member-names.js';
import type { Py, PyLine } from '../python/ast.js';

/** The hole for the place in the list. */
export const PASS = { name: 'i', what: 'Which pass of the loop this is, from 0.' } as const;

/** Whether the member is a list: a loop makes it, and the constructor assigns it as an attribute. */
export function isList(member: Member | undefined, variant: CompiledVariant): boolean {
  return member?.inLoop === true && (variant.init?.some(makesMember) ?? false);
}

/** `self.?name = ...`. */
export function makesMember({ to, op }: PyLine): boolean {
  return op === '=' && to?.t === 'attr' && isSelf(to.o) && to.a === '?name';
}

const isSelf = (py: Py): boolean => (py.t === 'name' || py.t === 'param') && py.id === 'self';

/** The empty list that the framework finds weights in. */
export function emptyList(target: Target, made: string): string {
  if (target === 'keras') return '[]';
  if (target === 'jax') return 'nnx.List([])';
  return made.startsWith('nn.Parameter(') ? 'nn.ParameterList()' : 'nn.ModuleList()';
}

/** What a reader of a list's constructor lines has to know. */
export const LIST_NOTE =
  'The call stands in a loop, where each pass makes weights of its own: the line that appends runs once a pass, in the constructor.';
