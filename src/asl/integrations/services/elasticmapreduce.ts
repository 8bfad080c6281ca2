import { GUIDE, managedRule, type Service } from '../service';

const watch = ['elasticmapreduce:DescribeCluster', 'elasticmapreduce:TerminateJobFlows', ...managedRule];

/** EMR. */
export const elasticmapreduce: Service = {
  token: 'elasticmapreduce',
  name: 'Amazon EMR',
  source: `${GUIDE}connect-emr.html`,
  prefix: 'ElasticMapReduce',
  sdkName: 'AmazonElasticMapReduce',
  iam: 'elasticmapreduce',
  denied: 'ElasticMapReduce.AmazonElasticMapReduceException',
  metadata: true,
  actions: {
    createCluster: {
      patterns: ['sync'],
      parameters: [
        'Name',
        'ReleaseLabel',
        'Applications',
        'Instances',
        'ServiceRole',
        'JobFlowRole',
        'LogUri',
        'VisibleToAllUsers',
      ],
      returns: { ClusterArn: 'string', ClusterId: 'string' },
      completes: { Cluster: { Id: 'string', Name: 'string', Status: 'json' } },
      permissions: ['elasticmapreduce:RunJobFlow'],
      syncPermissions: watch,
    },
    setClusterTerminationProtection: {
      parameters: ['ClusterId', 'TerminationProtected'],
      returns: {},
      permissions: ['elasticmapreduce:SetTerminationProtection'],
    },
    terminateCluster: {
      patterns: ['sync'],
      parameters: ['ClusterId'],
      returns: {},
      completes: { Cluster: { Id: 'string', Name: 'string', Status: 'json' } },
      permissions: ['elasticmapreduce:TerminateJobFlows'],
      syncPermissions: ['elasticmapreduce:DescribeCluster', ...managedRule],
    },
    addStep: {
      patterns: ['sync'],
      parameters: ['ClusterId', 'Step', 'ExecutionRoleArn'],
      returns: { StepId: 'string' },
      completes: { Step: { Id: 'string', Name: 'string', Status: 'json' } },
      permissions: ['elasticmapreduce:AddJobFlowSteps'],
      syncPermissions: ['elasticmapreduce:DescribeStep', 'elasticmapreduce:CancelSteps', ...managedRule],
    },
    cancelStep: {
      parameters: ['ClusterId', 'StepId'],
      returns: { CancelStepsInfo: 'json' },
      permissions: ['elasticmapreduce:CancelSteps'],
    },
    modifyInstanceFleetByName: {
      parameters: ['ClusterId', 'InstanceFleetName', 'InstanceFleet'],
      returns: {},
      permissions: ['elasticmapreduce:ModifyInstanceFleet', 'elasticmapreduce:ListInstanceFleets'],
    },
    modifyInstanceGroupByName: {
      parameters: ['ClusterId', 'InstanceGroupName', 'InstanceGroup'],
      returns: {},
      permissions: ['elasticmapreduce:ModifyInstanceGroups', 'elasticmapreduce:ListInstanceGroups'],
    },
  },
  errors: {
    'States.TaskFailed': '.sync: the cluster or step failed; the cause is its description',
    'ElasticMapReduce.AmazonElasticMapReduceException': 'the request is not valid, or the role does not allow it',
  },
};
