/**
 * What AWS operations take, as one text of names for each, by service and action as `arn:aws:states:::aws-sdk:…` has them.
 *
 * Made by scripts/make-api-parameters.mjs from botocore 1.43.11, Apache License 2.0, Copyright Amazon.com, Inc. or its
 * affiliates. Not to be edited. Long: a table.
 */
export const apiParameters: ReadonlyMap<string, string> = new Map([
  [
    'athena:startQueryExecution',
    'QueryString ClientRequestToken QueryExecutionContext ResultConfiguration WorkGroup ExecutionParameters ResultReuseConfiguration EngineConfiguration',
  ],
  ['athena:stopQueryExecution', 'QueryExecutionId'],
  ['athena:getQueryExecution', 'QueryExecutionId'],
  ['athena:getQueryResults', 'QueryExecutionId NextToken MaxResults QueryResultType'],
  [
    'batch:submitJob',
    'JobName JobQueue ShareIdentifier SchedulingPriorityOverride ArrayProperties DependsOn JobDefinition Parameters ContainerOverrides NodeOverrides RetryStrategy PropagateTags Timeout Tags EksPropertiesOverride EcsPropertiesOverride ConsumableResourcePropertiesOverride',
  ],
  ['batch:describeJobs', 'Jobs'],
  ['batch:cancelJob', 'JobId Reason'],
  ['batch:terminateJob', 'JobId Reason'],
  [
    'bedrock:createModelCustomizationJob',
    'JobName CustomModelName RoleArn ClientRequestToken BaseModelIdentifier CustomizationType CustomModelKmsKeyId JobTags CustomModelTags TrainingDataConfig ValidationDataConfig OutputDataConfig HyperParameters VpcConfig CustomizationConfig',
  ],
  ['bedrock:getModelCustomizationJob', 'JobIdentifier'],
  [
    'bedrockruntime:invokeModel',
    'Body ContentType Accept ModelId Trace GuardrailIdentifier GuardrailVersion PerformanceConfigLatency ServiceTier',
  ],
  [
    'bedrockruntime:converse',
    'ModelId Messages System InferenceConfig ToolConfig GuardrailConfig AdditionalModelRequestFields PromptVariables AdditionalModelResponseFieldPaths RequestMetadata PerformanceConfig ServiceTier OutputConfig',
  ],
  [
    'cloudformation:createStack',
    'StackName TemplateBody TemplateURL Parameters DisableRollback RollbackConfiguration TimeoutInMinutes NotificationARNs Capabilities ResourceTypes RoleARN OnFailure StackPolicyBody StackPolicyURL Tags ClientRequestToken EnableTerminationProtection RetainExceptOnCreate',
  ],
  ['cloudformation:describeStacks', 'StackName NextToken'],
  ['cloudformation:deleteStack', 'StackName RetainResources RoleARN ClientRequestToken DeletionMode'],
  [
    'cloudformation:updateStack',
    'StackName TemplateBody TemplateURL UsePreviousTemplate StackPolicyDuringUpdateBody StackPolicyDuringUpdateURL Parameters Capabilities ResourceTypes RoleARN RollbackConfiguration StackPolicyBody StackPolicyURL NotificationARNs Tags DisableRollback ClientRequestToken RetainExceptOnCreate',
  ],
  ['cloudwatch:putMetricData', 'Namespace MetricData EntityMetricData StrictEntityValidation'],
  [
    'cloudwatch:describeAlarms',
    'AlarmNames AlarmNamePrefix AlarmTypes ChildrenOfAlarmName ParentsOfAlarmName StateValue ActionPrefix MaxRecords NextToken',
  ],
  ['cloudwatch:getMetricData', 'MetricDataQueries StartTime EndTime NextToken ScanBy MaxDatapoints LabelOptions'],
  ['cloudwatchlogs:putLogEvents', 'LogGroupName LogStreamName LogEvents SequenceToken Entity'],
  ['cloudwatchlogs:createLogStream', 'LogGroupName LogStreamName'],
  [
    'cloudwatchlogs:startQuery',
    'QueryLanguage LogGroupName LogGroupNames LogGroupIdentifiers StartTime EndTime QueryString Limit',
  ],
  ['cloudwatchlogs:getQueryResults', 'QueryId NextToken MaxItems'],
  [
    'codebuild:startBuild',
    'ProjectName SecondarySourcesOverride SecondarySourcesVersionOverride SourceVersion ArtifactsOverride SecondaryArtifactsOverride EnvironmentVariablesOverride SourceTypeOverride SourceLocationOverride SourceAuthOverride GitCloneDepthOverride GitSubmodulesConfigOverride BuildspecOverride InsecureSslOverride ReportBuildStatusOverride BuildStatusConfigOverride EnvironmentTypeOverride ImageOverride ComputeTypeOverride CertificateOverride CacheOverride ServiceRoleOverride PrivilegedModeOverride TimeoutInMinutesOverride QueuedTimeoutInMinutesOverride EncryptionKeyOverride IdempotencyToken LogsConfigOverride RegistryCredentialOverride ImagePullCredentialsTypeOverride DebugSessionEnabled FleetOverride AutoRetryLimitOverride',
  ],
  ['codebuild:stopBuild', 'Id'],
  ['codebuild:batchGetBuilds', 'Ids'],
  [
    'codebuild:startBuildBatch',
    'ProjectName SecondarySourcesOverride SecondarySourcesVersionOverride SourceVersion ArtifactsOverride SecondaryArtifactsOverride EnvironmentVariablesOverride SourceTypeOverride SourceLocationOverride SourceAuthOverride GitCloneDepthOverride GitSubmodulesConfigOverride BuildspecOverride InsecureSslOverride ReportBuildBatchStatusOverride EnvironmentTypeOverride ImageOverride ComputeTypeOverride CertificateOverride CacheOverride ServiceRoleOverride PrivilegedModeOverride BuildTimeoutInMinutesOverride QueuedTimeoutInMinutesOverride EncryptionKeyOverride IdempotencyToken LogsConfigOverride RegistryCredentialOverride ImagePullCredentialsTypeOverride BuildBatchConfigOverride DebugSessionEnabled',
  ],
  ['comprehend:detectSentiment', 'Text LanguageCode'],
  ['comprehend:detectEntities', 'Text LanguageCode EndpointArn Bytes DocumentReaderConfig'],
  ['comprehend:detectKeyPhrases', 'Text LanguageCode'],
  ['comprehend:detectDominantLanguage', 'Text'],
  ['comprehend:detectPiiEntities', 'Text LanguageCode'],
  [
    'dynamodb:getItem',
    'TableName Key AttributesToGet ConsistentRead ReturnConsumedCapacity ProjectionExpression ExpressionAttributeNames',
  ],
  [
    'dynamodb:putItem',
    'TableName Item Expected ReturnValues ReturnConsumedCapacity ReturnItemCollectionMetrics ConditionalOperator ConditionExpression ExpressionAttributeNames ExpressionAttributeValues ReturnValuesOnConditionCheckFailure',
  ],
  [
    'dynamodb:updateItem',
    'TableName Key AttributeUpdates Expected ConditionalOperator ReturnValues ReturnConsumedCapacity ReturnItemCollectionMetrics UpdateExpression ConditionExpression ExpressionAttributeNames ExpressionAttributeValues ReturnValuesOnConditionCheckFailure',
  ],
  [
    'dynamodb:deleteItem',
    'TableName Key Expected ConditionalOperator ReturnValues ReturnConsumedCapacity ReturnItemCollectionMetrics ConditionExpression ExpressionAttributeNames ExpressionAttributeValues ReturnValuesOnConditionCheckFailure',
  ],
  [
    'dynamodb:query',
    'TableName IndexName Select AttributesToGet Limit ConsistentRead KeyConditions QueryFilter ConditionalOperator ScanIndexForward ExclusiveStartKey ReturnConsumedCapacity ProjectionExpression FilterExpression KeyConditionExpression ExpressionAttributeNames ExpressionAttributeValues',
  ],
  [
    'dynamodb:scan',
    'TableName IndexName AttributesToGet Limit Select ScanFilter ConditionalOperator ExclusiveStartKey ReturnConsumedCapacity TotalSegments Segment ProjectionExpression FilterExpression ExpressionAttributeNames ExpressionAttributeValues ConsistentRead',
  ],
  ['dynamodb:batchGetItem', 'RequestItems ReturnConsumedCapacity'],
  ['dynamodb:batchWriteItem', 'RequestItems ReturnConsumedCapacity ReturnItemCollectionMetrics'],
  [
    'dynamodb:transactWriteItems',
    'TransactItems ReturnConsumedCapacity ReturnItemCollectionMetrics ClientRequestToken',
  ],
  ['dynamodb:transactGetItems', 'TransactItems ReturnConsumedCapacity'],
  [
    'dynamodb:executeStatement',
    'Statement Parameters ConsistentRead NextToken ReturnConsumedCapacity Limit ReturnValuesOnConditionCheckFailure',
  ],
  ['dynamodb:describeTable', 'TableName'],
  [
    'dynamodb:createTable',
    'AttributeDefinitions TableName KeySchema LocalSecondaryIndexes GlobalSecondaryIndexes BillingMode ProvisionedThroughput StreamSpecification SSESpecification Tags TableClass DeletionProtectionEnabled WarmThroughput ResourcePolicy OnDemandThroughput GlobalTableSourceArn GlobalTableSettingsReplicationMode',
  ],
  ['dynamodb:deleteTable', 'TableName'],
  ['ec2:startInstances', 'InstanceIds AdditionalInfo DryRun'],
  ['ec2:stopInstances', 'InstanceIds Hibernate SkipOsShutdown DryRun Force'],
  ['ec2:describeInstances', 'InstanceIds IncludeManagedResources DryRun Filters NextToken MaxResults'],
  [
    'ec2:runInstances',
    'BlockDeviceMappings ImageId InstanceType Ipv6AddressCount Ipv6Addresses KernelId KeyName MaxCount MinCount Monitoring Placement RamdiskId SecurityGroupIds SecurityGroups SubnetId UserData ElasticGpuSpecification ElasticInferenceAccelerators TagSpecifications LaunchTemplate InstanceMarketOptions CreditSpecification CpuOptions CapacityReservationSpecification HibernationOptions LicenseSpecifications MetadataOptions EnclaveOptions PrivateDnsNameOptions MaintenanceOptions DisableApiStop EnablePrimaryIpv6 NetworkPerformanceOptions Operator SecondaryInterfaces DryRun DisableApiTermination InstanceInitiatedShutdownBehavior PrivateIpAddress ClientToken AdditionalInfo NetworkInterfaces IamInstanceProfile EbsOptimized',
  ],
  ['ec2:terminateInstances', 'InstanceIds Force SkipOsShutdown DryRun'],
  ['ec2:createSnapshot', 'Description OutpostArn VolumeId TagSpecifications Location DryRun'],
  [
    'ecs:runTask',
    'CapacityProviderStrategy Cluster Count EnableECSManagedTags EnableExecuteCommand Group LaunchType NetworkConfiguration Overrides PlacementConstraints PlacementStrategy PlatformVersion PropagateTags ReferenceId StartedBy Tags TaskDefinition ClientToken VolumeConfigurations',
  ],
  ['ecs:stopTask', 'Cluster Task Reason'],
  ['ecs:describeTasks', 'Cluster Tasks Include'],
  [
    'ecs:updateService',
    'Cluster Service DesiredCount TaskDefinition CapacityProviderStrategy DeploymentConfiguration AvailabilityZoneRebalancing NetworkConfiguration PlacementConstraints PlacementStrategy PlatformVersion ForceNewDeployment HealthCheckGracePeriodSeconds DeploymentController EnableExecuteCommand EnableECSManagedTags LoadBalancers PropagateTags ServiceRegistries ServiceConnectConfiguration VolumeConfigurations VpcLatticeConfigurations',
  ],
  ['ecs:describeServices', 'Cluster Services Include'],
  [
    'eks:createCluster',
    'Name Version RoleArn ResourcesVpcConfig KubernetesNetworkConfig Logging ClientRequestToken Tags EncryptionConfig OutpostConfig AccessConfig BootstrapSelfManagedAddons UpgradePolicy ZonalShiftConfig RemoteNetworkConfig ComputeConfig StorageConfig DeletionProtection ControlPlaneScalingConfig',
  ],
  [
    'eks:createNodegroup',
    'ClusterName NodegroupName ScalingConfig DiskSize Subnets InstanceTypes AmiType RemoteAccess NodeRole Labels Taints Tags ClientRequestToken LaunchTemplate UpdateConfig NodeRepairConfig CapacityType Version ReleaseVersion WarmPoolConfig',
  ],
  [
    'eks:createFargateProfile',
    'FargateProfileName ClusterName PodExecutionRoleArn Subnets Selectors ClientRequestToken Tags',
  ],
  [
    'elasticmapreduce:createCluster',
    'Name LogUri LogEncryptionKmsKeyId AdditionalInfo AmiVersion ReleaseLabel Instances Steps StepExecutionRoleArn BootstrapActions SupportedProducts NewSupportedProducts Applications Configurations VisibleToAllUsers JobFlowRole ServiceRole Tags SecurityConfiguration AutoScalingRole ScaleDownBehavior CustomAmiId EbsRootVolumeSize RepoUpgradeOnBoot KerberosAttributes StepConcurrencyLevel ManagedScalingPolicy PlacementGroupConfigs AutoTerminationPolicy OSReleaseLabel EbsRootVolumeIops EbsRootVolumeThroughput ExtendedSupport MonitoringConfiguration',
  ],
  ['emrcontainers:createVirtualCluster', 'Name ContainerProvider ClientToken Tags SecurityConfigurationId'],
  [
    'emrcontainers:startJobRun',
    'Name VirtualClusterId ClientToken ExecutionRoleArn ReleaseLabel JobDriver ConfigurationOverrides Tags JobTemplateId JobTemplateParameters RetryPolicyConfiguration',
  ],
  [
    'emrserverless:createApplication',
    'Name ReleaseLabel Type ClientToken InitialCapacity MaximumCapacity Tags AutoStartConfiguration AutoStopConfiguration NetworkConfiguration Architecture ImageConfiguration WorkerTypeSpecifications RuntimeConfiguration MonitoringConfiguration DiskEncryptionConfiguration InteractiveConfiguration SchedulerConfiguration IdentityCenterConfiguration JobLevelCostAllocationConfiguration',
  ],
  [
    'emrserverless:startJobRun',
    'ApplicationId ClientToken ExecutionRoleArn ExecutionIamPolicy JobDriver ConfigurationOverrides Tags ExecutionTimeoutMinutes Name Mode RetryPolicy',
  ],
  ['emrserverless:cancelJobRun', 'ApplicationId JobRunId ShutdownGracePeriodInSeconds'],
  ['emrserverless:getJobRun', 'ApplicationId JobRunId Attempt'],
  ['eventbridge:putEvents', 'Entries EndpointId'],
  ['eventbridge:putRule', 'Name ScheduleExpression EventPattern State Description RoleArn Tags EventBusName'],
  ['eventbridge:putTargets', 'Rule EventBusName Targets'],
  ['eventbridge:describeRule', 'Name EventBusName'],
  ['firehose:putRecord', 'DeliveryStreamName Record'],
  ['firehose:putRecordBatch', 'DeliveryStreamName Records'],
  [
    'glue:startJobRun',
    'JobName JobRunQueuingEnabled JobRunId Arguments AllocatedCapacity Timeout MaxCapacity SecurityConfiguration NotificationProperty WorkerType NumberOfWorkers ExecutionClass ExecutionRoleSessionPolicy',
  ],
  ['glue:getJobRun', 'JobName RunId PredecessorsIncluded'],
  ['glue:startCrawler', 'Name'],
  ['glue:getCrawler', 'Name'],
  ['glue:getTable', 'CatalogId DatabaseName Name TransactionId QueryAsOfTime AuditContext IncludeStatusDetails'],
  ['glue:createPartition', 'CatalogId DatabaseName TableName PartitionInput'],
  ['kinesis:putRecord', 'StreamName Data PartitionKey ExplicitHashKey SequenceNumberForOrdering StreamARN StreamId'],
  ['kinesis:putRecords', 'Records StreamName StreamARN StreamId'],
  ['kms:encrypt', 'KeyId Plaintext EncryptionContext GrantTokens EncryptionAlgorithm DryRun'],
  [
    'kms:decrypt',
    'CiphertextBlob EncryptionContext GrantTokens KeyId EncryptionAlgorithm Recipient DryRun DryRunModifiers',
  ],
  ['kms:generateDataKey', 'KeyId EncryptionContext NumberOfBytes KeySpec GrantTokens Recipient DryRun'],
  ['kms:describeKey', 'KeyId GrantTokens'],
  ['kms:sign', 'KeyId Message MessageType GrantTokens SigningAlgorithm DryRun'],
  ['kms:verify', 'KeyId Message MessageType Signature SigningAlgorithm GrantTokens DryRun'],
  [
    'lambda:invoke',
    'FunctionName InvocationType LogType ClientContext DurableExecutionName Payload Qualifier TenantId',
  ],
  ['lambda:getFunction', 'FunctionName Qualifier'],
  ['lambda:getFunctionConfiguration', 'FunctionName Qualifier'],
  ['lambda:listFunctions', 'MasterRegion FunctionVersion Marker MaxItems'],
  [
    'lambda:updateFunctionConfiguration',
    'FunctionName Role Handler Description Timeout MemorySize VpcConfig Environment Runtime DeadLetterConfig KMSKeyArn TracingConfig RevisionId Layers FileSystemConfigs ImageConfig EphemeralStorage SnapStart LoggingConfig CapacityProviderConfig DurableConfig',
  ],
  [
    'mediaconvert:createJob',
    'AccelerationSettings BillingTagsSource ClientRequestToken HopDestinations JobEngineVersion JobTemplate Priority Queue Role Settings SimulateReservedQueue StatusUpdateInterval Tags UserMetadata',
  ],
  ['mediaconvert:getJob', 'Id'],
  [
    'polly:synthesizeSpeech',
    'Engine LanguageCode LexiconNames OutputFormat SampleRate SpeechMarkTypes Text TextType VoiceId',
  ],
  [
    'polly:startSpeechSynthesisTask',
    'Engine LanguageCode LexiconNames OutputFormat OutputS3BucketName OutputS3KeyPrefix SampleRate SnsTopicArn SpeechMarkTypes Text TextType VoiceId',
  ],
  ['polly:getSpeechSynthesisTask', 'TaskId'],
  [
    'rdsdata:executeStatement',
    'ResourceArn SecretArn Sql Database Schema Parameters TransactionId IncludeResultMetadata ContinueAfterTimeout ResultSetOptions FormatRecordsAs',
  ],
  ['rdsdata:batchExecuteStatement', 'ResourceArn SecretArn Sql Database Schema ParameterSets TransactionId'],
  [
    'redshiftdata:executeStatement',
    'Sql ClusterIdentifier SecretArn DbUser Database WithEvent StatementName Parameters WorkgroupName ClientToken ResultFormat SessionKeepAliveSeconds SessionId',
  ],
  [
    'redshiftdata:batchExecuteStatement',
    'Sqls ClusterIdentifier SecretArn DbUser Database WithEvent StatementName Parameters WorkgroupName ClientToken ResultFormat SessionKeepAliveSeconds SessionId',
  ],
  ['redshiftdata:describeStatement', 'Id'],
  ['redshiftdata:getStatementResult', 'Id NextToken'],
  ['rekognition:detectLabels', 'Image MaxLabels MinConfidence Features Settings'],
  ['rekognition:detectText', 'Image Filters'],
  ['rekognition:detectFaces', 'Image Attributes'],
  ['rekognition:detectModerationLabels', 'Image MinConfidence HumanLoopConfig ProjectVersion'],
  [
    'rekognition:startLabelDetection',
    'Video ClientRequestToken MinConfidence NotificationChannel JobTag Features Settings',
  ],
  ['rekognition:getLabelDetection', 'JobId MaxResults NextToken SortBy AggregateBy'],
  [
    's3:getObject',
    'Bucket IfMatch IfModifiedSince IfNoneMatch IfUnmodifiedSince Key Range ResponseCacheControl ResponseContentDisposition ResponseContentEncoding ResponseContentLanguage ResponseContentType ResponseExpires VersionId SSECustomerAlgorithm SSECustomerKey SSECustomerKeyMD5 RequestPayer PartNumber ExpectedBucketOwner ChecksumMode',
  ],
  [
    's3:putObject',
    'ACL Body Bucket CacheControl ContentDisposition ContentEncoding ContentLanguage ContentLength ContentMD5 ContentType ChecksumAlgorithm ChecksumCRC32 ChecksumCRC32C ChecksumCRC64NVME ChecksumSHA1 ChecksumSHA256 ChecksumSHA512 ChecksumMD5 ChecksumXXHASH64 ChecksumXXHASH3 ChecksumXXHASH128 Expires IfMatch IfNoneMatch GrantFullControl GrantRead GrantReadACP GrantWriteACP Key WriteOffsetBytes Metadata ServerSideEncryption StorageClass WebsiteRedirectLocation SSECustomerAlgorithm SSECustomerKey SSECustomerKeyMD5 SSEKMSKeyId SSEKMSEncryptionContext BucketKeyEnabled RequestPayer Tagging ObjectLockMode ObjectLockRetainUntilDate ObjectLockLegalHoldStatus ExpectedBucketOwner',
  ],
  [
    's3:headObject',
    'Bucket IfMatch IfModifiedSince IfNoneMatch IfUnmodifiedSince Key Range ResponseCacheControl ResponseContentDisposition ResponseContentEncoding ResponseContentLanguage ResponseContentType ResponseExpires VersionId SSECustomerAlgorithm SSECustomerKey SSECustomerKeyMD5 RequestPayer PartNumber ExpectedBucketOwner ChecksumMode',
  ],
  [
    's3:copyObject',
    'ACL Bucket CacheControl ChecksumAlgorithm ContentDisposition ContentEncoding ContentLanguage ContentType CopySource CopySourceIfMatch CopySourceIfModifiedSince CopySourceIfNoneMatch CopySourceIfUnmodifiedSince Expires GrantFullControl GrantRead GrantReadACP GrantWriteACP IfMatch IfNoneMatch Key Metadata MetadataDirective TaggingDirective ServerSideEncryption StorageClass WebsiteRedirectLocation SSECustomerAlgorithm SSECustomerKey SSECustomerKeyMD5 SSEKMSKeyId SSEKMSEncryptionContext BucketKeyEnabled CopySourceSSECustomerAlgorithm CopySourceSSECustomerKey CopySourceSSECustomerKeyMD5 RequestPayer Tagging ObjectLockMode ObjectLockRetainUntilDate ObjectLockLegalHoldStatus ExpectedBucketOwner ExpectedSourceBucketOwner',
  ],
  [
    's3:deleteObject',
    'Bucket Key MFA VersionId RequestPayer BypassGovernanceRetention ExpectedBucketOwner IfMatch IfMatchLastModifiedTime IfMatchSize',
  ],
  [
    's3:deleteObjects',
    'Bucket Delete MFA RequestPayer BypassGovernanceRetention ExpectedBucketOwner ChecksumAlgorithm',
  ],
  [
    's3:listObjects',
    'Bucket Delimiter EncodingType Marker MaxKeys Prefix RequestPayer ExpectedBucketOwner OptionalObjectAttributes',
  ],
  [
    's3:listObjectsV2',
    'Bucket Delimiter EncodingType MaxKeys Prefix ContinuationToken FetchOwner StartAfter RequestPayer ExpectedBucketOwner OptionalObjectAttributes',
  ],
  ['s3:listBuckets', 'MaxBuckets ContinuationToken Prefix BucketRegion'],
  [
    's3:createBucket',
    'ACL Bucket CreateBucketConfiguration GrantFullControl GrantRead GrantReadACP GrantWrite GrantWriteACP ObjectLockEnabledForBucket ObjectOwnership BucketNamespace',
  ],
  ['s3:getObjectTagging', 'Bucket Key VersionId ExpectedBucketOwner RequestPayer'],
  ['s3:putObjectTagging', 'Bucket Key VersionId ContentMD5 ChecksumAlgorithm Tagging ExpectedBucketOwner RequestPayer'],
  ['sagemaker:createEndpoint', 'EndpointName EndpointConfigName DeploymentConfig Tags'],
  [
    'sagemaker:createEndpointConfig',
    'EndpointConfigName ProductionVariants DataCaptureConfig Tags KmsKeyId AsyncInferenceConfig ExplainerConfig ShadowProductionVariants ExecutionRoleArn VpcConfig EnableNetworkIsolation MetricsConfig',
  ],
  [
    'sagemaker:createHyperParameterTuningJob',
    'HyperParameterTuningJobName HyperParameterTuningJobConfig TrainingJobDefinition TrainingJobDefinitions WarmStartConfig Tags Autotune',
  ],
  [
    'sagemaker:createLabelingJob',
    'LabelingJobName LabelAttributeName InputConfig OutputConfig RoleArn LabelCategoryConfigS3Uri StoppingConditions LabelingJobAlgorithmsConfig HumanTaskConfig Tags',
  ],
  [
    'sagemaker:createModel',
    'ModelName PrimaryContainer Containers InferenceExecutionConfig ExecutionRoleArn Tags VpcConfig EnableNetworkIsolation',
  ],
  [
    'sagemaker:createProcessingJob',
    'ProcessingInputs ProcessingOutputConfig ProcessingJobName ProcessingResources StoppingCondition AppSpecification Environment NetworkConfig RoleArn Tags ExperimentConfig',
  ],
  [
    'sagemaker:createTrainingJob',
    'TrainingJobName HyperParameters AlgorithmSpecification RoleArn InputDataConfig OutputDataConfig ResourceConfig VpcConfig StoppingCondition Tags EnableNetworkIsolation EnableInterContainerTrafficEncryption EnableManagedSpotTraining CheckpointConfig DebugHookConfig DebugRuleConfigurations TensorBoardOutputConfig ExperimentConfig ProfilerConfig ProfilerRuleConfigurations Environment RetryStrategy RemoteDebugConfig InfraCheckConfig SessionChainingConfig ServerlessJobConfig MlflowConfig ModelPackageConfig',
  ],
  [
    'sagemaker:createTransformJob',
    'TransformJobName ModelName MaxConcurrentTransforms ModelClientConfig MaxPayloadInMB BatchStrategy Environment TransformInput TransformOutput DataCaptureConfig TransformResources DataProcessing Tags ExperimentConfig',
  ],
  [
    'sagemaker:updateEndpoint',
    'EndpointName EndpointConfigName RetainAllVariantProperties ExcludeRetainedVariantProperties DeploymentConfig RetainDeploymentConfig',
  ],
  [
    'scheduler:createSchedule',
    'ActionAfterCompletion ClientToken Description EndDate FlexibleTimeWindow GroupName KmsKeyArn Name ScheduleExpression ScheduleExpressionTimezone StartDate State Target',
  ],
  ['scheduler:deleteSchedule', 'ClientToken GroupName Name'],
  ['scheduler:getSchedule', 'GroupName Name'],
  [
    'scheduler:updateSchedule',
    'ActionAfterCompletion ClientToken Description EndDate FlexibleTimeWindow GroupName KmsKeyArn Name ScheduleExpression ScheduleExpressionTimezone StartDate State Target',
  ],
  ['secretsmanager:getSecretValue', 'SecretId VersionId VersionStage'],
  [
    'secretsmanager:createSecret',
    'Name ClientRequestToken Description KmsKeyId SecretBinary SecretString Tags AddReplicaRegions ForceOverwriteReplicaSecret Type',
  ],
  [
    'secretsmanager:putSecretValue',
    'SecretId ClientRequestToken SecretBinary SecretString VersionStages RotationToken',
  ],
  ['secretsmanager:describeSecret', 'SecretId'],
  [
    'ses:sendEmail',
    'Source Destination Message ReplyToAddresses ReturnPath SourceArn ReturnPathArn Tags ConfigurationSetName',
  ],
  [
    'ses:sendTemplatedEmail',
    'Source Destination ReplyToAddresses ReturnPath SourceArn ReturnPathArn Tags ConfigurationSetName Template TemplateArn TemplateData',
  ],
  [
    'sesv2:sendEmail',
    'FromEmailAddress FromEmailAddressIdentityArn Destination ReplyToAddresses FeedbackForwardingEmailAddress FeedbackForwardingEmailAddressIdentityArn Content EmailTags ConfigurationSetName EndpointId TenantName ListManagementOptions',
  ],
  ['sfn:startExecution', 'StateMachineArn Name Input TraceHeader'],
  ['sfn:startSyncExecution', 'StateMachineArn Name Input TraceHeader IncludedData'],
  ['sfn:describeExecution', 'ExecutionArn IncludedData'],
  ['sfn:stopExecution', 'ExecutionArn Error Cause'],
  ['sfn:listExecutions', 'StateMachineArn StatusFilter MaxResults NextToken MapRunArn RedriveFilter'],
  ['sfn:describeStateMachine', 'StateMachineArn IncludedData'],
  ['sfn:listStateMachines', 'MaxResults NextToken'],
  [
    'sfn:createStateMachine',
    'Name Definition RoleArn Type LoggingConfiguration Tags TracingConfiguration Publish VersionDescription EncryptionConfiguration',
  ],
  [
    'sfn:updateStateMachine',
    'StateMachineArn Definition RoleArn LoggingConfiguration TracingConfiguration Publish VersionDescription EncryptionConfiguration',
  ],
  ['sfn:updateStateMachineAlias', 'StateMachineAliasArn Description RoutingConfiguration'],
  ['sfn:publishStateMachineVersion', 'StateMachineArn RevisionId Description'],
  ['sfn:getExecutionHistory', 'ExecutionArn MaxResults ReverseOrder NextToken IncludeExecutionData'],
  ['sfn:sendTaskSuccess', 'TaskToken Output'],
  ['sfn:sendTaskFailure', 'TaskToken Error Cause'],
  ['sfn:sendTaskHeartbeat', 'TaskToken'],
  ['sfn:getActivityTask', 'ActivityArn WorkerName'],
  ['sfn:redriveExecution', 'ExecutionArn ClientToken'],
  [
    'sns:publish',
    'TopicArn TargetArn PhoneNumber Message Subject MessageStructure MessageAttributes MessageDeduplicationId MessageGroupId',
  ],
  ['sns:publishBatch', 'TopicArn PublishBatchRequestEntries'],
  ['sns:createTopic', 'Name Attributes Tags DataProtectionPolicy'],
  ['sns:subscribe', 'TopicArn Protocol Endpoint Attributes ReturnSubscriptionArn'],
  ['sns:listTopics', 'NextToken'],
  [
    'sqs:sendMessage',
    'QueueUrl MessageBody DelaySeconds MessageAttributes MessageSystemAttributes MessageDeduplicationId MessageGroupId',
  ],
  ['sqs:sendMessageBatch', 'QueueUrl Entries'],
  [
    'sqs:receiveMessage',
    'QueueUrl AttributeNames MessageSystemAttributeNames MessageAttributeNames MaxNumberOfMessages VisibilityTimeout WaitTimeSeconds ReceiveRequestAttemptId',
  ],
  ['sqs:deleteMessage', 'QueueUrl ReceiptHandle'],
  ['sqs:getQueueUrl', 'QueueName QueueOwnerAWSAccountId'],
  ['sqs:getQueueAttributes', 'QueueUrl AttributeNames'],
  ['sqs:createQueue', 'QueueName Attributes Tags'],
  ['sqs:purgeQueue', 'QueueUrl'],
  ['ssm:getParameter', 'Name WithDecryption'],
  ['ssm:getParameters', 'Names WithDecryption'],
  ['ssm:getParametersByPath', 'Path Recursive ParameterFilters WithDecryption MaxResults NextToken'],
  ['ssm:putParameter', 'Name Description Value Type KeyId Overwrite AllowedPattern Tags Tier Policies DataType'],
  [
    'ssm:sendCommand',
    'InstanceIds Targets DocumentName DocumentVersion DocumentHash DocumentHashType TimeoutSeconds Comment Parameters OutputS3Region OutputS3BucketName OutputS3KeyPrefix MaxConcurrency MaxErrors ServiceRoleArn NotificationConfig CloudWatchOutputConfig AlarmConfiguration',
  ],
  [
    'ssm:startAutomationExecution',
    'DocumentName DocumentVersion Parameters ClientToken Mode TargetParameterName Targets TargetMaps MaxConcurrency MaxErrors TargetLocations Tags AlarmConfiguration TargetLocationsURL',
  ],
  [
    'sts:assumeRole',
    'RoleArn RoleSessionName PolicyArns Policy DurationSeconds Tags TransitiveTagKeys ExternalId SerialNumber TokenCode SourceIdentity ProvidedContexts',
  ],
  ['sts:getCallerIdentity', ''],
  ['textract:detectDocumentText', 'Document'],
  ['textract:analyzeDocument', 'Document FeatureTypes HumanLoopConfig QueriesConfig AdaptersConfig'],
  [
    'textract:startDocumentTextDetection',
    'DocumentLocation ClientRequestToken JobTag NotificationChannel OutputConfig KMSKeyId',
  ],
  ['textract:getDocumentTextDetection', 'JobId MaxResults NextToken'],
  [
    'transcribe:startTranscriptionJob',
    'TranscriptionJobName LanguageCode MediaSampleRateHertz MediaFormat Media OutputBucketName OutputKey OutputEncryptionKMSKeyId KMSEncryptionContext Settings ModelSettings JobExecutionSettings ContentRedaction IdentifyLanguage IdentifyMultipleLanguages LanguageOptions Subtitles Tags LanguageIdSettings ToxicityDetection',
  ],
  ['transcribe:getTranscriptionJob', 'TranscriptionJobName'],
  ['translate:translateText', 'Text TerminologyNames SourceLanguageCode TargetLanguageCode Settings'],
]);
