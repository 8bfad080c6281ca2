/**
 * SDK integrations, `arn:aws:states:::aws-sdk:<service>:<action>`: what their error names begin with, by the service's
 * token. Source: AWS Step Functions Developer Guide, «Supported AWS SDK integrations» (read 2026-11-24). Services that are
 * not listed are taken all the same: there are more than two hundred.
 */
import { capital } from './service';

const prefixes: Readonly<Record<string, string>> = {
  acm: 'Acm',
  apigateway: 'ApiGateway',
  apigatewayv2: 'ApiGatewayV2',
  appconfig: 'AppConfig',
  appsync: 'AppSync',
  athena: 'Athena',
  autoscaling: 'AutoScaling',
  batch: 'Batch',
  bedrockruntime: 'BedrockRuntime',
  cloudformation: 'CloudFormation',
  cloudfront: 'CloudFront',
  cloudtrail: 'CloudTrail',
  cloudwatch: 'CloudWatch',
  cloudwatchlogs: 'CloudWatchLogs',
  codebuild: 'CodeBuild',
  codedeploy: 'CodeDeploy',
  codepipeline: 'CodePipeline',
  cognitoidentity: 'CognitoIdentity',
  cognitoidentityprovider: 'CognitoIdentityProvider',
  comprehend: 'Comprehend',
  dax: 'Dax',
  dynamodb: 'DynamoDb',
  dynamodbstreams: 'DynamoDbStreams',
  ec2: 'Ec2',
  ecr: 'Ecr',
  ecs: 'Ecs',
  efs: 'Efs',
  eks: 'Eks',
  elasticache: 'ElastiCache',
  elasticbeanstalk: 'ElasticBeanstalk',
  emr: 'Emr',
  eventbridge: 'EventBridge',
  firehose: 'Firehose',
  glue: 'Glue',
  iam: 'Iam',
  imagebuilder: 'Imagebuilder',
  kinesis: 'Kinesis',
  kms: 'Kms',
  lambda: 'Lambda',
  mediaconvert: 'MediaConvert',
  memorydb: 'MemoryDb',
  opensearch: 'OpenSearch',
  organizations: 'Organizations',
  pipes: 'Pipes',
  polly: 'Polly',
  rds: 'Rds',
  rdsdata: 'RdsData',
  redshiftdata: 'RedshiftData',
  rekognition: 'Rekognition',
  route53: 'Route53',
  s3: 'S3',
  s3control: 'S3Control',
  sagemaker: 'SageMaker',
  scheduler: 'Scheduler',
  secretsmanager: 'SecretsManager',
  servicediscovery: 'ServiceDiscovery',
  ses: 'Ses',
  sesv2: 'SesV2',
  sfn: 'Sfn',
  sns: 'Sns',
  sqs: 'Sqs',
  ssm: 'Ssm',
  sts: 'Sts',
  swf: 'Swf',
  textract: 'Textract',
  transcribe: 'Transcribe',
  translate: 'Translate',
  verifiedpermissions: 'VerifiedPermissions',
  wafv2: 'Wafv2',
};

const bare = (token: string): string => token.replace(/^aws-sdk:/, '');

/** What the service's error names begin with; the token is taken with or without `aws-sdk:`. */
export const sdkPrefix = (token: string): string | undefined =>
  Object.hasOwn(prefixes, bare(token)) ? prefixes[bare(token)] : undefined;

/**
 * Calls no SDK integration makes: they give credentials out, or answer in a stream. Source: AWS Step Functions Developer
 * Guide, «Supported AWS SDK integrations», unsupported API actions.
 */
const unsupported: ReadonlyMap<string, RegExp> = new Map([
  ['bedrockruntime', /Stream$/],
  ['cloudwatchlogs', /^startLiveTail$/],
  ['kinesis', /^subscribeToShard$/],
  ['lambda', /^(?:invokeAsync|invokeWithResponseStream)$/],
  ['s3', /^selectObjectContent$/],
  ['sts', /^assumeRole/],
]);

export const isUnsupportedBySdk = (service: string, action: string): boolean =>
  unsupported.get(service)?.test(action) === true;

/** IAM calls some services by other names than the SDK does. */
const iamNames: ReadonlyMap<string, string> = new Map([
  ['sfn', 'states'],
  ['eventbridge', 'events'],
  ['cloudwatchlogs', 'logs'],
  ['emr', 'elasticmapreduce'],
  ['bedrockruntime', 'bedrock'],
]);

const iamActions: ReadonlyMap<string, readonly string[]> = new Map([
  ['lambda:invoke', ['lambda:InvokeFunction']],
  ['s3:listObjectsV2', ['s3:ListBucket']],
  ['s3:headObject', ['s3:GetObject']],
  ['s3:copyObject', ['s3:GetObject', 's3:PutObject']],
]);

/** The IAM actions an SDK call needs. */
export const sdkPermissions = (token: string, api: string): readonly string[] =>
  iamActions.get(`${bare(token)}:${api}`) ?? [`${iamNames.get(bare(token)) ?? bare(token)}:${capital(api)}`];
