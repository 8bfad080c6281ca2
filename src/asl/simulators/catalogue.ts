import { services } from '../integrations/registry';
import { permissionsOf, type WaitPattern } from '../integrations/service';
import type { Shape } from '../integrations/shape';
import { simulatedNames } from './registry';

/** One action of an optimised integration: what an editor offers, a document lists, a page explains. */
export interface CatalogueEntry {
  /** `sqs:sendMessage`. */
  readonly name: string;
  readonly service: string;
  readonly source: string;
  /** ARNs by which it can be called, request-response first. */
  readonly resources: readonly string[];
  readonly patterns: readonly WaitPattern[];
  readonly required: readonly string[];
  readonly parameters: readonly string[];
  readonly returns: Shape;
  readonly completes: Shape | undefined;
  readonly permissions: readonly string[];
  /** Error names, and when each comes. */
  readonly errors: Readonly<Record<string, string>>;
  readonly isSimulated: boolean;
}

/** Every action of every optimised integration, in order of their names. */
export function catalogue(): readonly CatalogueEntry[] {
  return [...services.values()].flatMap((service) =>
    Object.entries(service.actions).map(([api, action]) => {
      const { patterns = [], required = [], parameters = [], returns, completes } = action;
      const name = `${service.token}:${api}`;
      const resource = `arn:aws:states:::${name}`;
      return {
        name,
        service: service.name,
        source: service.source,
        resources: [resource, ...patterns.map((pattern) => `${resource}.${pattern}`)],
        patterns,
        required,
        parameters,
        returns,
        completes,
        permissions: permissionsOf(service, api, 'request-response'),
        errors: service.errors,
        isSimulated: simulatedNames.includes(name),
      };
    }),
  );
}

/** What is simulated beside the optimised integrations: functions, activities, calls through the SDK. */
export const simulatedBeside = (): readonly string[] => {
  const names = new Set(catalogue().map(({ name }) => name));
  return simulatedNames.filter((name) => !names.has(name));
};
