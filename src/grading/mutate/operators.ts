import type { Operator } from './mutant';
import { changeExpression } from './operators/change-expression';
import { changeNumber } from './operators/change-number';
import { changePath } from './operators/change-path';
import { changeText } from './operators/change-text';
import { defaultNumber } from './operators/default-number';
import { dropCatch } from './operators/drop-catch';
import { dropField } from './operators/drop-field';
import { dropMember } from './operators/drop-member';
import { dropRetry } from './operators/drop-retry';
import { dropSuffix } from './operators/drop-suffix';
import { endEarly } from './operators/end-early';
import { errorNames } from './operators/error-names';
import { learnByHeart } from './operators/learn-by-heart';
import { negateRule } from './operators/negate-rule';
import { reorder } from './operators/reorder';
import { serialiseParallel } from './operators/serialise-parallel';
import { skipState } from './operators/skip-state';
import { swapEnd } from './operators/swap-end';
import { swapMembers } from './operators/swap-members';
import { swapNext } from './operators/swap-next';
import { swapOperator } from './operators/swap-operator';
import { swapTarget } from './operators/swap-target';

/** Every way in which a reference is made wrong. */
export const operators: Readonly<Record<string, Operator>> = {
  'change-expression': changeExpression,
  'change-number': changeNumber,
  'change-path': changePath,
  'change-text': changeText,
  'default-number': defaultNumber,
  'drop-catch': dropCatch,
  'drop-field': dropField,
  'drop-member': dropMember,
  'drop-retry': dropRetry,
  'drop-suffix': dropSuffix,
  'end-early': endEarly,
  'error-names': errorNames,
  'learn-by-heart': learnByHeart,
  'negate-rule': negateRule,
  reorder,
  'serialise-parallel': serialiseParallel,
  'skip-state': skipState,
  'swap-end': swapEnd,
  'swap-members': swapMembers,
  'swap-next': swapNext,
  'swap-operator': swapOperator,
  'swap-target': swapTarget,
};
