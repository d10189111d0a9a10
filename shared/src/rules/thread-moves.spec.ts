import { expect, it } from '@jest/globals';
import type { GroupId, PersonId } from '../contract/common.js';
import { moveFault } from './thread-moves.js';

const group = 'a' as GroupId;
const [me, you] = ['me' as PersonId, 'you' as PersonId];

it.each([
  ['the network', 'a group that all writers are in', null, group, [me, you], [me, you], null],
  ['the network', 'a group that one writer is not in', null, group, [me, you], [me], 'left-behind'],
  ['a group', 'the network with my own words', group, null, [me, me], [], null],
  ['a group', 'the network with words of others', group, null, [me, you], [], 'words-of-others'],
  ['a group', 'another group', group, 'b' as GroupId, [me], [me], 'between-groups'],
  ['a group', 'itself', group, group, [me], [me], 'same-place'],
])('a thread from %s to %s', (_, __, from, to, writers, members, fault) => {
  expect(moveFault({ from, to, mover: me, writers, members: new Set(members) })).toBe(fault);
});
