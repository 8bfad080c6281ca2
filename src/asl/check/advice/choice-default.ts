import { machine } from '../../rules/rule';
import { isArray, memberOf } from '../../values';
import { GUIDE, type Practice, READ } from './advice';
import { coversAll } from './covers-all';

const sorting = (more: Record<string, string>) =>
  machine({
    Sort: {
      Type: 'Choice',
      Choices: [
        { Variable: '$.size', StringEquals: 'small', Next: 'Letter' },
        { Variable: '$.size', StringEquals: 'large', Next: 'Parcel' },
      ],
      ...more,
    },
    Letter: { Type: 'Succeed' },
    Parcel: { Type: 'Succeed' },
    ...(Object.hasOwn(more, 'Default') ? { Neither: { Type: 'Fail', Error: 'UnknownSize' } } : {}),
  });

/** When no rule is true and there is no Default, the execution fails, and nothing can catch it. */
export const choiceDefault: Practice = {
  claim: 'A Choice whose rules may all be false has a Default.',
  source: `${GUIDE}, «Choice workflow state», Default (optional, recommended)`,
  read: READ,
  lesson: 'state-types#choice-read-from-the-top',
  advise({ state, language }) {
    const rules = memberOf(state, 'Choices');
    if (state.Type !== 'Choice' || Object.hasOwn(state, 'Default') || !isArray(rules) || rules.length === 0)
      return undefined;
    if (coversAll(rules, language)) return undefined;
    return `When no rule is true, the execution fails here, and a Choice cannot catch it. Give it a "Default", if only one that leads to a Fail state which says what it did not expect.`;
  },
  fails: sorting({}),
  mended: sorting({ Default: 'Neither' }),
};
