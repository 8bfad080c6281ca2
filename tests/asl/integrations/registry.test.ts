import { describe, expect, it } from 'vitest';
import { actionOf, services } from '@/asl/integrations/registry';
import { permissionsOf } from '@/asl/integrations/service';
import { isMembers, memberShape, nameOf, shapeText } from '@/asl/integrations/shape';

const actions = [...services.values()].flatMap((service) =>
  Object.entries(service.actions).map(([api, action]) => ({ name: `${service.token}:${api}`, service, api, action })),
);

describe('the registry of integrations', () => {
  it.each(actions)('$name names parameters in PascalCase and requires only those it takes', ({ action }) => {
    for (const name of action.parameters ?? []) expect(name).toMatch(/^[A-Z][A-Za-z]*$/);
    for (const name of action.required ?? []) expect(action.parameters).toContain(name);
  });

  it.each(actions)('$name tells its results in PascalCase, members in order of the alphabet', ({ action }) => {
    for (const shape of [action.returns, action.completes ?? {}]) {
      const names = isMembers(shape) ? Object.keys(shape).map(nameOf) : [];
      for (const name of names) expect(name).toMatch(/^[A-Z]/);
      expect(names).toEqual([...names].sort());
    }
  });

  it.each(actions)('$name says what .sync comes back with where it can wait for a job', ({ name, action }) => {
    const waits = action.patterns?.includes('sync') === true;
    // runJob answers with the pod's response either way.
    if (name !== 'eks:runJob') expect(action.completes !== undefined).toBe(waits);
  });

  it.each([...services.values()])(
    '$token: what it says to a role without permission is one of its errors',
    (service) => {
      expect(Object.keys(service.errors)).toContain(service.denied);
      for (const name of Object.keys(service.errors)) expect(name).toMatch(/^[A-Z][A-Za-z]+\.[A-Za-z0-9.]+$/);
    },
  );

  it('derives the permission a call needs, and adds what waiting for a job needs', () => {
    const ecs = services.get('ecs');
    const dynamodb = services.get('dynamodb');
    if (ecs === undefined || dynamodb === undefined) throw new Error('missing');
    expect(permissionsOf(dynamodb, 'putItem', 'request-response')).toEqual(['dynamodb:PutItem']);
    expect(permissionsOf(ecs, 'runTask', 'request-response')).toEqual(['ecs:RunTask']);
    expect(permissionsOf(ecs, 'runTask', 'sync')).toContain('events:PutRule');
  });

  it('is not misled by names of JavaScript', () => {
    expect(actionOf('lambda', 'constructor')).toBeUndefined();
    expect(actionOf('toString', 'invoke')).toBeUndefined();
    expect(memberShape({ A: 'string' }, 'constructor')).toBeUndefined();
  });

  it('writes a shape on one line', () => {
    expect(shapeText({ 'A?': ['string'], B: { '*': 'json' } })).toBe('{A?: [string], B: {*: json}}');
  });
});
