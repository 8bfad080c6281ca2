import type { Field } from '../rules/field-types';
import { comparisons, partShapes, RULE_FORMS } from '../rules/part-fields';
import { isArray, isObject, type JsonObject, type JsonValue } from '../values';
import type { Inspection } from './inspection';
import { reportType } from './shape';
import { eachOf } from './states';

export function checkChoices(value: JsonValue, _field: Field, inspection: Inspection): void {
  eachOf(value, inspection, 'A Choice state has at least one rule.', (rule) => {
    if (inspection.families.shape(rule, partShapes['choice-rule'], inspection)) checkForm(rule, RULE_FORMS, inspection);
  });
}

/** The rules inside And or Or. */
export function checkRules(value: JsonValue, field: Field, inspection: Inspection): void {
  eachOf(value, inspection, 'And and Or hold at least one rule.', (rule) => checkRule(rule, field, inspection));
}

/** A rule inside And, Or or Not. */
export function checkRule(value: JsonValue, field: Field, inspection: Inspection): void {
  if (isArray(value) && inspection.step === 'Not') {
    const [only = null] = value;
    const meant = value.length === 1 ? only : undefined;
    reportType(
      value,
      'OBJECT',
      inspection,
      `Not turns one rule round: write it without [ ]${meant === undefined ? ', and join several with And or Or inside' : ''}.`,
      meant,
    );
    inspection.privately(() => inspection.each(value, (rule) => checkRule(rule, field, inspection)));
    return;
  }
  if (inspection.families.shape(value, partShapes['nested-rule'], inspection)) checkForm(value, RULE_FORMS, inspection);
}

/**
 * A JSONPath rule is one of And, Or, Not, or a Variable with one comparison; a JSONata rule is a Condition.
 * @rule choice.rule.form @rule choice.comparison.exactly-one
 */
function checkForm(rule: JsonObject, forms: readonly string[], inspection: Inspection): void {
  if (!isObject(rule)) return;
  const jsonata = inspection.language === 'JSONata';
  const given = forms.filter((form) => Object.hasOwn(rule, form));
  // A field of the other language was reported already; its absence here is the same fault.
  if (!inspection.mixed && given.some((form) => (form === 'Condition') !== jsonata)) return;
  if (given.length !== 1) {
    const compares = !jsonata && given.length === 0 && Object.keys(rule).some((name) => comparisons.has(name));
    inspection.report({
      rule: 'choice.rule.form',
      message: jsonata
        ? `A rule needs a 'Condition': an expression such as "{% $states.input.total > 10 %}".`
        : given.length > 1
          ? `A rule is one thing only: ${given.map((form) => `'${form}'`).join(' and ')} exclude each other. Nest them with And or Or.`
          : compares
            ? `The comparison has nothing to compare: add "Variable" with the path of the value.`
            : `A rule needs a 'Variable' with a comparison, or one of And, Or, Not.`,
      aws: `The object must have only one of the following fields, [${RULE_FORMS.join(', ')}]`,
    });
    return;
  }
  if (given[0] === 'Variable') checkComparison(rule, inspection);
}

/** @rule choice.comparison.exactly-one */
function checkComparison(rule: JsonObject, inspection: Inspection): void {
  const operators = Object.keys(rule).filter((name) => comparisons.has(name));
  if (operators.length === 1) return;
  const unknown = Object.keys(rule).some((name) => !partShapes['choice-rule'].fields.has(name));
  inspection.report({
    rule: 'choice.comparison.exactly-one',
    message:
      operators.length === 0
        ? `This rule compares with nothing: add one comparison, such as "StringEquals": "…" or "IsPresent": true.`
        : `One rule compares once: ${operators.map((name) => `'${name}'`).join(' and ')} exclude each other. Join two rules with And.`,
    child: operators.length > 1 ? [operators[1] ?? ''] : [],
    target: operators.length > 1 ? 'key' : 'value',
    aws:
      operators.length === 0
        ? `This object should have only one of the following fields: [${LIST}]`
        : `There should only be one of the following fields: [${LIST}]`,
    follows: operators.length === 0 && unknown,
  });
}

const LIST = [...comparisons.keys()].join(', ');
