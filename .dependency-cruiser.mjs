import { layers, wrapped } from './scripts/lint/layers.mjs';

const rooms = layers.flatMap(({ name, may, door, npm }) => [
  {
    name: `${name}-direction`,
    comment: `${name} may import ${may.length ? may.join(', ') : 'no other room'}.`,
    severity: 'error',
    from: { path: `^src/${name}/` },
    to: { path: '^src/', pathNot: `^src/(${[name, ...may].join('|')})/` },
  },
  ...(door
    ? [
        {
          name: `${name}-door`,
          comment: `src/${name}/${door} is the only way in.`,
          severity: 'error',
          from: { path: '^(src|scripts)/', pathNot: `^src/${name}/` },
          to: { path: `^src/${name}/`, pathNot: `^src/${name}/${door}$` },
        },
      ]
    : []),
  ...(npm
    ? [
        {
          name: `${name}-packages`,
          comment: `${name} may use ${npm.length ? npm.join(', ') : 'no package'}.`,
          severity: 'error',
          from: { path: `^src/${name}/` },
          to: {
            dependencyTypes: ['npm', 'npm-dev', 'core', 'npm-no-pkg', 'npm-unknown'],
            pathNot: npm.length ? `node_modules/(${npm.join('|')})/` : '^$',
          },
        },
      ]
    : []),
]);

const wraps = Object.entries(wrapped).map(([name, file]) => ({
  name: `${name}-wrapped`,
  comment: `${name} is imported in one place, so that it can be replaced there.`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^${file}$` },
  to: { path: `node_modules/${name}/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...rooms,
    ...wraps,
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'no-test-in-source', severity: 'error', from: { path: '^src/' }, to: { path: '^tests/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(node_modules|\\.next|\\.open-next)|\\.css$' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
