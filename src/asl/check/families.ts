import { checkChoices, checkRule, checkRules } from './choice';
import { checkCatchers, checkErrorNames, checkRetriers } from './errors';
import type { Families } from './inspection';
import { checkBatcher, checkProcessor, checkProcessorConfig, checkReader, checkReaderConfig, checkWriter } from './map';
import { checkLabel } from './names';
import { checkPath, checkPathOrIntrinsic, checkReferencePath, checkResultPath } from './paths';
import { checkCredentials, checkResource, checkTask } from './resources';
import { checkShape } from './shape';
import { checkBranches, checkPart, checkState, checkStates } from './states';
import { checkReaderResource, checkWriterResource } from './storage';
import { checkAssign, checkLiteral, checkTemplate } from './templates';
import { checkTimestamp } from './timestamps';
import {
  checkCondition,
  checkEnum,
  checkInteger,
  checkItems,
  checkMessage,
  checkNumber,
  checkTarget,
  checkText,
  checkTexts,
  checkTruth,
} from './values';

/** Every kind of value with its check; a new kind in the field catalogue does not compile without one. */
export const families: Families = {
  values: {
    text: checkText,
    truth: checkTruth,
    enum: checkEnum,
    integer: checkInteger,
    number: checkNumber,
    path: checkPath,
    'reference-path': checkReferencePath,
    'result-path': checkResultPath,
    'path-or-intrinsic': checkPathOrIntrinsic,
    template: checkTemplate,
    literal: checkLiteral,
    message: checkMessage,
    timestamp: checkTimestamp,
    target: checkTarget,
    condition: checkCondition,
    assign: checkAssign,
    items: checkItems,
    resource: checkResource,
    credentials: checkCredentials,
    label: checkLabel,
    texts: checkTexts,
    'error-names': checkErrorNames,
    states: checkStates,
    branches: checkBranches,
    choices: checkChoices,
    rule: checkRule,
    rules: checkRules,
    retriers: checkRetriers,
    catchers: checkCatchers,
    part: checkPart,
    processor: checkProcessor,
    'reader-resource': checkReaderResource,
    'writer-resource': checkWriterResource,
  },
  parts: {
    'processor-config': checkProcessorConfig,
    reader: checkReader,
    'reader-config': checkReaderConfig,
    batcher: checkBatcher,
    writer: checkWriter,
  },
  states: { Task: checkTask },
  shape: checkShape,
  state: checkState,
};
