import { type Action, GUIDE, managedRule, type Service } from '../service';
import type { Shape } from '../shape';

/** Makes or removes something, and can wait until that is done. */
const change = (member: string, shape: Shape, parameters: readonly string[], describes: string): Action => ({
  patterns: ['sync'],
  parameters,
  returns: { [member]: shape },
  completes: { [member]: shape },
  syncPermissions: [describes, ...managedRule],
});

const cluster: Shape = { Arn: 'string', Name: 'string', Status: 'string', 'Endpoint?': 'string', 'Version?': 'string' };
const nodegroup: Shape = { ClusterName: 'string', NodegroupArn: 'string', NodegroupName: 'string', Status: 'string' };
const profile: Shape = {
  ClusterName: 'string',
  FargateProfileArn: 'string',
  FargateProfileName: 'string',
  Status: 'string',
};
const endpoint = ['ClusterName', 'CertificateAuthority', 'Endpoint'] as const;

export const eks: Service = {
  token: 'eks',
  name: 'Amazon EKS',
  source: `${GUIDE}connect-eks.html`,
  prefix: 'EKS',
  sdkName: 'AmazonEKS',
  iam: 'eks',
  denied: 'EKS.AccessDeniedException',
  metadata: true,
  actions: {
    createCluster: change(
      'Cluster',
      cluster,
      ['Name', 'RoleArn', 'ResourcesVpcConfig', 'Version'],
      'eks:DescribeCluster',
    ),
    createFargateProfile: change(
      'FargateProfile',
      profile,
      ['ClusterName', 'FargateProfileName', 'PodExecutionRoleArn', 'Selectors', 'Subnets'],
      'eks:DescribeFargateProfile',
    ),
    createNodegroup: change(
      'Nodegroup',
      nodegroup,
      ['ClusterName', 'NodegroupName', 'NodeRole', 'Subnets', 'ScalingConfig', 'InstanceTypes'],
      'eks:DescribeNodegroup',
    ),
    deleteCluster: change('Cluster', cluster, ['Name'], 'eks:DescribeCluster'),
    deleteFargateProfile: change(
      'FargateProfile',
      profile,
      ['ClusterName', 'FargateProfileName'],
      'eks:DescribeFargateProfile',
    ),
    deleteNodegroup: change('Nodegroup', nodegroup, ['ClusterName', 'NodegroupName'], 'eks:DescribeNodegroup'),
    call: {
      patterns: ['waitForTaskToken'],
      parameters: [...endpoint, 'Method', 'Path', 'QueryParameters', 'RequestBody'],
      returns: { ResponseBody: 'json', StatusCode: 'number' },
      permissions: [],
    },
    runJob: {
      patterns: ['sync', 'waitForTaskToken'],
      parameters: [...endpoint, 'Namespace', 'Job', 'LogOptions'],
      returns: { ResponseBody: 'json', StatusCode: 'number' },
      permissions: [],
    },
  },
  errors: {
    'States.TaskFailed': '.sync: what was asked for failed; the cause is its description',
    'EKS.404': 'eks:call and runJob: the Kubernetes API answered 404; so for every status that is not 2xx',
    'EKS.ResourceNotFoundException': 'no cluster of that name',
    'EKS.ResourceInUseException': 'a cluster of that name exists',
    'EKS.AccessDeniedException': 'the role does not allow the call',
  },
};
