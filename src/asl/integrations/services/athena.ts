import { GUIDE, type Service } from '../service';
import type { Shape } from '../shape';

const execution: Shape = {
  QueryExecution: {
    'Query?': 'string',
    QueryExecutionId: 'string',
    'QueryExecutionContext?': 'json',
    'ResultConfiguration?': { 'OutputLocation?': 'string' },
    'StatementType?': 'string',
    'Statistics?': 'json',
    Status: {
      'CompletionDateTime?': 'json',
      State: 'string',
      'StateChangeReason?': 'string',
      'SubmissionDateTime?': 'json',
    },
    'WorkGroup?': 'string',
  },
};

export const athena: Service = {
  token: 'athena',
  name: 'Amazon Athena',
  source: `${GUIDE}connect-athena.html`,
  prefix: 'Athena',
  sdkName: 'AmazonAthena',
  iam: 'athena',
  denied: 'Athena.AccessDeniedException',
  metadata: true,
  actions: {
    startQueryExecution: {
      patterns: ['sync'],
      parameters: [
        'QueryString',
        'ClientRequestToken',
        'ExecutionParameters',
        'QueryExecutionContext',
        'ResultConfiguration',
        'WorkGroup',
      ],
      returns: { QueryExecutionId: 'string' },
      completes: execution,
      syncPermissions: ['athena:GetQueryExecution', 'athena:StopQueryExecution', 'athena:GetDataCatalog'],
    },
    stopQueryExecution: { parameters: ['QueryExecutionId'], returns: {} },
    getQueryExecution: { parameters: ['QueryExecutionId'], returns: execution },
    getQueryResults: {
      parameters: ['QueryExecutionId', 'MaxResults', 'NextToken'],
      returns: {
        'NextToken?': 'string',
        ResultSet: { 'ResultSetMetadata?': 'json', Rows: ['json'] },
        'UpdateCount?': 'number',
      },
    },
  },
  errors: {
    'States.TaskFailed': '.sync: the query ended as FAILED or CANCELLED; the cause is its description',
    'Athena.InvalidRequestException': 'the query or a parameter is not valid',
    'Athena.TooManyRequestsException': 'too many queries: retry with backoff',
    'Athena.InternalServerException': 'Athena failed for a moment: retry',
    'Athena.AccessDeniedException': 'the role does not allow the call',
  },
};
