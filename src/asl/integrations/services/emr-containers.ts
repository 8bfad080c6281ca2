import { GUIDE, managedRule, type Service } from '../service';

/** EMR on EKS. */
export const emrContainers: Service = {
  token: 'emr-containers',
  name: 'Amazon EMR on EKS',
  source: `${GUIDE}connect-emr-eks.html`,
  prefix: 'EMRContainers',
  sdkName: 'EMRContainers',
  iam: 'emr-containers',
  denied: 'EMRContainers.AccessDeniedException',
  metadata: true,
  actions: {
    createVirtualCluster: {
      parameters: ['Name', 'ContainerProvider', 'Tags'],
      returns: { Arn: 'string', Id: 'string', Name: 'string' },
    },
    deleteVirtualCluster: {
      patterns: ['sync'],
      parameters: ['Id'],
      returns: { Id: 'string' },
      completes: { VirtualCluster: { Id: 'string', State: 'string' } },
      syncPermissions: ['emr-containers:DescribeVirtualCluster', ...managedRule],
    },
    startJobRun: {
      patterns: ['sync'],
      parameters: [
        'Name',
        'VirtualClusterId',
        'ExecutionRoleArn',
        'ReleaseLabel',
        'JobDriver',
        'ConfigurationOverrides',
      ],
      returns: { Arn: 'string', Id: 'string', Name: 'string', VirtualClusterId: 'string' },
      completes: { Id: 'string', 'Name?': 'string', State: 'string', VirtualClusterId: 'string' },
      syncPermissions: ['emr-containers:DescribeJobRun', 'emr-containers:CancelJobRun', ...managedRule],
    },
  },
  errors: {
    'States.TaskFailed': '.sync: the job run failed; the cause is its description',
    'EMRContainers.ResourceNotFoundException': 'no virtual cluster of that id',
    'EMRContainers.AccessDeniedException': 'the role does not allow the call',
  },
};
