/**
 * What AWS operations take, as one text of names for each, by service and action as `arn:aws:states:::aws-sdk:…` has them. After a
 * name what its value is: `:n` a number, `:b` true or false, `:l` a list, `:o` an object, `:j` any JSON, else a text.
 *
 * Made by scripts/make-api-parameters.mjs from botocore 1.43.107, Apache License 2.0, Copyright Amazon.com, Inc. or its
 * affiliates. Not to be edited. Long: a table.
 */
export const apiParameters: ReadonlyMap<string, string> = new Map([
  [
    'athena:startQueryExecution',
    'QueryString ClientRequestToken QueryExecutionContext:o ResultConfiguration:o WorkGroup ExecutionParameters:l ResultReuseConfiguration:o EngineConfiguration:o',
  ],
  ['athena:stopQueryExecution', 'QueryExecutionId'],
  ['athena:getQueryExecution', 'QueryExecutionId'],
  ['athena:getQueryResults', 'QueryExecutionId NextToken MaxResults:n QueryResultType'],
  [
    'batch:submitJob',
    'JobName JobQueue ShareIdentifier SchedulingPriorityOverride:n ArrayProperties:o DependsOn:l JobDefinition Parameters:o ContainerOverrides:o NodeOverrides:o RetryStrategy:o PropagateTags:b Timeout:o Tags:o EksPropertiesOverride:o EcsPropertiesOverride:o ConsumableResourcePropertiesOverride:o',
  ],
  ['batch:describeJobs', 'Jobs:l'],
  ['batch:cancelJob', 'JobId Reason'],
  ['batch:terminateJob', 'JobId Reason'],
  [
    'bedrock:createModelCustomizationJob',
    'JobName CustomModelName RoleArn ClientRequestToken BaseModelIdentifier CustomizationType CustomModelKmsKeyId JobTags:l CustomModelTags:l TrainingDataConfig:o ValidationDataConfig:o OutputDataConfig:o HyperParameters:o VpcConfig:o CustomizationConfig:o',
  ],
  ['bedrock:getModelCustomizationJob', 'JobIdentifier'],
  [
    'bedrockruntime:invokeModel',
    'Body:j ContentType Accept ModelId Trace GuardrailIdentifier GuardrailVersion PerformanceConfigLatency ServiceTier RequestMetadata',
  ],
  [
    'bedrockruntime:converse',
    'ModelId Messages:l System:l InferenceConfig:o ToolConfig:o GuardrailConfig:o AdditionalModelRequestFields:j PromptVariables:o AdditionalModelResponseFieldPaths:l RequestMetadata:o PerformanceConfig:o ServiceTier:o OutputConfig:o',
  ],
  [
    'cloudformation:createStack',
    'StackName TemplateBody TemplateURL Parameters:l DisableRollback:b RollbackConfiguration:o TimeoutInMinutes:n NotificationARNs:l Capabilities:l ResourceTypes:l RoleARN OnFailure StackPolicyBody StackPolicyURL Tags:l ClientRequestToken EnableTerminationProtection:b RetainExceptOnCreate:b DeploymentConfig:o DisableValidation:b',
  ],
  ['cloudformation:describeStacks', 'StackName NextToken'],
  [
    'cloudformation:deleteStack',
    'StackName RetainResources:l RoleARN ClientRequestToken DeletionMode DeploymentConfig:o',
  ],
  [
    'cloudformation:updateStack',
    'StackName TemplateBody TemplateURL UsePreviousTemplate:b StackPolicyDuringUpdateBody StackPolicyDuringUpdateURL Parameters:l Capabilities:l ResourceTypes:l RoleARN RollbackConfiguration:o StackPolicyBody StackPolicyURL NotificationARNs:l Tags:l DisableRollback:b ClientRequestToken RetainExceptOnCreate:b DeploymentConfig:o DisableValidation:b',
  ],
  ['cloudwatch:putMetricData', 'Namespace MetricData:l EntityMetricData:l StrictEntityValidation:b'],
  [
    'cloudwatch:describeAlarms',
    'AlarmNames:l AlarmNamePrefix AlarmTypes:l ChildrenOfAlarmName ParentsOfAlarmName StateValue ActionPrefix MaxRecords:n NextToken',
  ],
  [
    'cloudwatch:getMetricData',
    'MetricDataQueries:l StartTime:j EndTime:j NextToken ScanBy MaxDatapoints:n LabelOptions:o',
  ],
  ['cloudwatchlogs:putLogEvents', 'LogGroupName LogStreamName LogEvents:l SequenceToken Entity:o'],
  ['cloudwatchlogs:createLogStream', 'LogGroupName LogStreamName'],
  [
    'cloudwatchlogs:startQuery',
    'QueryLanguage LogGroupName LogGroupNames:l LogGroupIdentifiers:l StartTime:n EndTime:n QueryString Limit:n',
  ],
  ['cloudwatchlogs:getQueryResults', 'QueryId NextToken MaxItems:n'],
  [
    'codebuild:startBuild',
    'ProjectName SecondarySourcesOverride:l SecondarySourcesVersionOverride:l SourceVersion ArtifactsOverride:o SecondaryArtifactsOverride:l EnvironmentVariablesOverride:l SourceTypeOverride SourceLocationOverride SourceAuthOverride:o GitCloneDepthOverride:n GitSubmodulesConfigOverride:o BuildspecOverride InsecureSslOverride:b ReportBuildStatusOverride:b BuildStatusConfigOverride:o EnvironmentTypeOverride ImageOverride ComputeTypeOverride CertificateOverride CacheOverride:o ServiceRoleOverride PrivilegedModeOverride:b TimeoutInMinutesOverride:n QueuedTimeoutInMinutesOverride:n EncryptionKeyOverride IdempotencyToken LogsConfigOverride:o RegistryCredentialOverride:o ImagePullCredentialsTypeOverride DebugSessionEnabled:b FleetOverride:o AutoRetryLimitOverride:n HostKernelOverride',
  ],
  ['codebuild:stopBuild', 'Id'],
  ['codebuild:batchGetBuilds', 'Ids:l'],
  [
    'codebuild:startBuildBatch',
    'ProjectName SecondarySourcesOverride:l SecondarySourcesVersionOverride:l SourceVersion ArtifactsOverride:o SecondaryArtifactsOverride:l EnvironmentVariablesOverride:l SourceTypeOverride SourceLocationOverride SourceAuthOverride:o GitCloneDepthOverride:n GitSubmodulesConfigOverride:o BuildspecOverride InsecureSslOverride:b ReportBuildBatchStatusOverride:b EnvironmentTypeOverride ImageOverride ComputeTypeOverride CertificateOverride CacheOverride:o ServiceRoleOverride PrivilegedModeOverride:b BuildTimeoutInMinutesOverride:n QueuedTimeoutInMinutesOverride:n EncryptionKeyOverride IdempotencyToken LogsConfigOverride:o RegistryCredentialOverride:o ImagePullCredentialsTypeOverride BuildBatchConfigOverride:o DebugSessionEnabled:b',
  ],
  ['comprehend:detectSentiment', 'Text LanguageCode'],
  ['comprehend:detectEntities', 'Text LanguageCode EndpointArn Bytes:j DocumentReaderConfig:o'],
  ['comprehend:detectKeyPhrases', 'Text LanguageCode'],
  ['comprehend:detectDominantLanguage', 'Text'],
  ['comprehend:detectPiiEntities', 'Text LanguageCode'],
  [
    'dynamodb:getItem',
    'TableName Key:o AttributesToGet:l ConsistentRead:b ReturnConsumedCapacity ProjectionExpression ExpressionAttributeNames:o',
  ],
  [
    'dynamodb:putItem',
    'TableName Item:o Expected:o ReturnValues ReturnConsumedCapacity ReturnItemCollectionMetrics ConditionalOperator ConditionExpression ExpressionAttributeNames:o ExpressionAttributeValues:o ReturnValuesOnConditionCheckFailure',
  ],
  [
    'dynamodb:updateItem',
    'TableName Key:o AttributeUpdates:o Expected:o ConditionalOperator ReturnValues ReturnConsumedCapacity ReturnItemCollectionMetrics UpdateExpression ConditionExpression ExpressionAttributeNames:o ExpressionAttributeValues:o ReturnValuesOnConditionCheckFailure',
  ],
  [
    'dynamodb:deleteItem',
    'TableName Key:o Expected:o ConditionalOperator ReturnValues ReturnConsumedCapacity ReturnItemCollectionMetrics ConditionExpression ExpressionAttributeNames:o ExpressionAttributeValues:o ReturnValuesOnConditionCheckFailure',
  ],
  [
    'dynamodb:query',
    'TableName IndexName Select AttributesToGet:l Limit:n ConsistentRead:b KeyConditions:o QueryFilter:o ConditionalOperator ScanIndexForward:b ExclusiveStartKey:o ReturnConsumedCapacity ProjectionExpression FilterExpression KeyConditionExpression ExpressionAttributeNames:o ExpressionAttributeValues:o',
  ],
  [
    'dynamodb:scan',
    'TableName IndexName AttributesToGet:l Limit:n Select ScanFilter:o ConditionalOperator ExclusiveStartKey:o ReturnConsumedCapacity TotalSegments:n Segment:n ProjectionExpression FilterExpression ExpressionAttributeNames:o ExpressionAttributeValues:o ConsistentRead:b',
  ],
  ['dynamodb:batchGetItem', 'RequestItems:o ReturnConsumedCapacity'],
  ['dynamodb:batchWriteItem', 'RequestItems:o ReturnConsumedCapacity ReturnItemCollectionMetrics'],
  [
    'dynamodb:transactWriteItems',
    'TransactItems:l ReturnConsumedCapacity ReturnItemCollectionMetrics ClientRequestToken',
  ],
  ['dynamodb:transactGetItems', 'TransactItems:l ReturnConsumedCapacity'],
  [
    'dynamodb:executeStatement',
    'Statement Parameters:l ConsistentRead:b NextToken ReturnConsumedCapacity Limit:n ReturnValuesOnConditionCheckFailure',
  ],
  ['dynamodb:describeTable', 'TableName'],
  [
    'dynamodb:createTable',
    'AttributeDefinitions:l TableName KeySchema:l LocalSecondaryIndexes:l GlobalSecondaryIndexes:l BillingMode ProvisionedThroughput:o StreamSpecification:o SSESpecification:o Tags:l TableClass DeletionProtectionEnabled:b WarmThroughput:o ResourcePolicy OnDemandThroughput:o GlobalTableSourceArn GlobalTableSettingsReplicationMode VectorIndexes:l',
  ],
  ['dynamodb:deleteTable', 'TableName'],
  ['ec2:startInstances', 'InstanceIds:l AdditionalInfo DryRun:b'],
  ['ec2:stopInstances', 'InstanceIds:l Hibernate:b SkipOsShutdown:b DryRun:b Force:b'],
  ['ec2:describeInstances', 'InstanceIds:l IncludeManagedResources:b DryRun:b Filters:l NextToken MaxResults:n'],
  [
    'ec2:runInstances',
    'BlockDeviceMappings:l ImageId InstanceType Ipv6AddressCount:n Ipv6Addresses:l KernelId KeyName MaxCount:n MinCount:n Monitoring:o Placement:o RamdiskId SecurityGroupIds:l SecurityGroups:l SubnetId UserData ElasticGpuSpecification:l ElasticInferenceAccelerators:l TagSpecifications:l LaunchTemplate:o InstanceMarketOptions:o CreditSpecification:o CpuOptions:o CapacityReservationSpecification:o HibernationOptions:o LicenseSpecifications:l MetadataOptions:o EnclaveOptions:o PrivateDnsNameOptions:o MaintenanceOptions:o DisableApiStop:b EnablePrimaryIpv6:b NetworkPerformanceOptions:o Operator:o SecondaryInterfaces:l DryRun:b DisableApiTermination:b InstanceInitiatedShutdownBehavior PrivateIpAddress ClientToken AdditionalInfo NetworkInterfaces:l IamInstanceProfile:o EbsOptimized:b',
  ],
  ['ec2:terminateInstances', 'InstanceIds:l Force:b SkipOsShutdown:b DryRun:b'],
  ['ec2:createSnapshot', 'Description OutpostArn VolumeId TagSpecifications:l Location DryRun:b'],
  [
    'ecs:runTask',
    'CapacityProviderStrategy:l Cluster Count:n EnableECSManagedTags:b EnableExecuteCommand:b Group LaunchType NetworkConfiguration:o Overrides:o PlacementConstraints:l PlacementStrategy:l PlatformVersion PropagateTags ReferenceId StartedBy Tags:l TaskDefinition ClientToken VolumeConfigurations:l',
  ],
  ['ecs:stopTask', 'Cluster Task Reason'],
  ['ecs:describeTasks', 'Cluster Tasks:l Include:l'],
  [
    'ecs:updateService',
    'Cluster Service DesiredCount:n TaskDefinition CapacityProviderStrategy:l DeploymentConfiguration:o AvailabilityZoneRebalancing NetworkConfiguration:o PlacementConstraints:l PlacementStrategy:l PlatformVersion ForceNewDeployment:b HealthCheckGracePeriodSeconds:n DeploymentController:o EnableExecuteCommand:b EnableECSManagedTags:b LoadBalancers:l PropagateTags ServiceRegistries:l ServiceConnectConfiguration:o VolumeConfigurations:l VpcLatticeConfigurations:l Monitoring:o',
  ],
  ['ecs:describeServices', 'Cluster Services:l Include:l'],
  [
    'eks:createCluster',
    'Name Version RoleArn ResourcesVpcConfig:o KubernetesNetworkConfig:o Logging:o ClientRequestToken Tags:o EncryptionConfig:l OutpostConfig:o AccessConfig:o BootstrapSelfManagedAddons:b UpgradePolicy:o ZonalShiftConfig:o RemoteNetworkConfig:o ComputeConfig:o StorageConfig:o DeletionProtection:b ControlPlaneScalingConfig:o KubeApiServerConfig:o KubeSchedulerConfig:o KubeControllerManagerConfig:o',
  ],
  [
    'eks:createNodegroup',
    'ClusterName NodegroupName ScalingConfig:o DiskSize:n Subnets:l InstanceTypes:l AmiType RemoteAccess:o NodeRole Labels:o Taints:l Tags:o ClientRequestToken LaunchTemplate:o UpdateConfig:o NodeRepairConfig:o CapacityType Version ReleaseVersion WarmPoolConfig:o',
  ],
  [
    'eks:createFargateProfile',
    'FargateProfileName ClusterName PodExecutionRoleArn Subnets:l Selectors:l ClientRequestToken Tags:o',
  ],
  [
    'elasticmapreduce:createCluster',
    'Name LogUri LogEncryptionKmsKeyId AdditionalInfo AmiVersion ReleaseLabel Instances:o Steps:l StepExecutionRoleArn BootstrapActions:l SupportedProducts:l NewSupportedProducts:l Applications:l Configurations:l VisibleToAllUsers:b JobFlowRole ServiceRole Tags:l SecurityConfiguration AutoScalingRole ScaleDownBehavior CustomAmiId EbsRootVolumeSize:n RepoUpgradeOnBoot KerberosAttributes:o StepConcurrencyLevel:n ManagedScalingPolicy:o PlacementGroupConfigs:l AutoTerminationPolicy:o OSReleaseLabel EbsRootVolumeIops:n EbsRootVolumeThroughput:n ExtendedSupport:b MonitoringConfiguration:o SessionEnabled:b',
  ],
  [
    'emrcontainers:createVirtualCluster',
    'Name ContainerProvider:o ClientToken Tags:o SecurityConfigurationId SessionEnabled:b SchedulerConfiguration:o',
  ],
  [
    'emrcontainers:startJobRun',
    'Name VirtualClusterId ClientToken ExecutionRoleArn ReleaseLabel JobDriver:o ConfigurationOverrides:o Tags:o JobTemplateId JobTemplateParameters:o RetryPolicyConfiguration:o',
  ],
  [
    'emrserverless:createApplication',
    'Name ReleaseLabel Type ClientToken InitialCapacity:o MaximumCapacity:o Tags:o AutoStartConfiguration:o AutoStopConfiguration:o NetworkConfiguration:o Architecture ImageConfiguration:o WorkerTypeSpecifications:o RuntimeConfiguration:l MonitoringConfiguration:o DiskEncryptionConfiguration:o InteractiveConfiguration:o SchedulerConfiguration:o IdentityCenterConfiguration:o JobLevelCostAllocationConfiguration:o',
  ],
  [
    'emrserverless:startJobRun',
    'ApplicationId ClientToken ExecutionRoleArn ExecutionIamPolicy:o JobDriver:o ConfigurationOverrides:o Tags:o ExecutionTimeoutMinutes:n Name Mode RetryPolicy:o',
  ],
  ['emrserverless:cancelJobRun', 'ApplicationId JobRunId ShutdownGracePeriodInSeconds:n'],
  ['emrserverless:getJobRun', 'ApplicationId JobRunId Attempt:n'],
  ['eventbridge:putEvents', 'Entries:l EndpointId'],
  ['eventbridge:putRule', 'Name ScheduleExpression EventPattern State Description RoleArn Tags:l EventBusName'],
  ['eventbridge:putTargets', 'Rule EventBusName Targets:l'],
  ['eventbridge:describeRule', 'Name EventBusName'],
  ['firehose:putRecord', 'DeliveryStreamName Record:o'],
  ['firehose:putRecordBatch', 'DeliveryStreamName Records:l'],
  [
    'glue:startJobRun',
    'JobName JobRunQueuingEnabled:b JobRunId Arguments:o AllocatedCapacity:n Timeout:n MaxCapacity:n SecurityConfiguration NotificationProperty:o WorkerType NumberOfWorkers:n ExecutionClass ExecutionRoleSessionPolicy',
  ],
  ['glue:getJobRun', 'JobName RunId PredecessorsIncluded:b'],
  ['glue:startCrawler', 'Name'],
  ['glue:getCrawler', 'Name'],
  [
    'glue:getTable',
    'CatalogId DatabaseName Name TransactionId QueryAsOfTime:j AuditContext:o IncludeStatusDetails:b AttributesToGet:l',
  ],
  ['glue:createPartition', 'CatalogId DatabaseName TableName PartitionInput:o'],
  [
    'kinesis:putRecord',
    'StreamName Data:j PartitionKey ExplicitHashKey SequenceNumberForOrdering StreamARN StreamId DryRun:b',
  ],
  ['kinesis:putRecords', 'Records:l StreamName StreamARN StreamId DryRun:b'],
  ['kms:encrypt', 'KeyId Plaintext:j EncryptionContext:o GrantTokens:l EncryptionAlgorithm DryRun:b'],
  [
    'kms:decrypt',
    'CiphertextBlob:j EncryptionContext:o GrantTokens:l KeyId EncryptionAlgorithm Recipient:o DryRun:b DryRunModifiers:l',
  ],
  ['kms:generateDataKey', 'KeyId EncryptionContext:o NumberOfBytes:n KeySpec GrantTokens:l Recipient:o DryRun:b'],
  ['kms:describeKey', 'KeyId GrantTokens:l'],
  ['kms:sign', 'KeyId Message:j MessageType GrantTokens:l SigningAlgorithm DryRun:b'],
  ['kms:verify', 'KeyId Message:j MessageType Signature:j SigningAlgorithm GrantTokens:l DryRun:b'],
  [
    'lambda:invoke',
    'FunctionName InvocationType LogType ClientContext DurableExecutionName Payload:j Qualifier TenantId',
  ],
  ['lambda:getFunction', 'FunctionName Qualifier'],
  ['lambda:getFunctionConfiguration', 'FunctionName Qualifier'],
  ['lambda:listFunctions', 'MasterRegion FunctionVersion Marker MaxItems:n'],
  [
    'lambda:updateFunctionConfiguration',
    'FunctionName Role Handler Description Timeout:n MemorySize:n VpcConfig:o Environment:o Runtime DeadLetterConfig:o KMSKeyArn TracingConfig:o RevisionId Layers:l FileSystemConfigs:l ImageConfig:o EphemeralStorage:o SnapStart:o LoggingConfig:o CapacityProviderConfig:o DurableConfig:o',
  ],
  [
    'mediaconvert:createJob',
    'AccelerationSettings:o BillingTagsSource ClientRequestToken HopDestinations:l JobEngineVersion JobTemplate Priority:n Queue Role Settings:o SimulateReservedQueue StatusUpdateInterval Tags:o UserMetadata:o',
  ],
  ['mediaconvert:getJob', 'Id'],
  [
    'polly:synthesizeSpeech',
    'Engine LanguageCode LexiconNames:l OutputFormat SampleRate SpeechMarkTypes:l Text TextType VoiceId',
  ],
  [
    'polly:startSpeechSynthesisTask',
    'Engine LanguageCode LexiconNames:l OutputFormat OutputS3BucketName OutputS3KeyPrefix SampleRate SnsTopicArn SpeechMarkTypes:l Text TextType VoiceId',
  ],
  ['polly:getSpeechSynthesisTask', 'TaskId'],
  [
    'rdsdata:executeStatement',
    'ResourceArn SecretArn Sql Database Schema Parameters:l TransactionId IncludeResultMetadata:b ContinueAfterTimeout:b ResultSetOptions:o FormatRecordsAs',
  ],
  ['rdsdata:batchExecuteStatement', 'ResourceArn SecretArn Sql Database Schema ParameterSets:l TransactionId'],
  [
    'redshiftdata:executeStatement',
    'Sql ClusterIdentifier SecretArn DbUser Database WithEvent:b StatementName Parameters:l WorkgroupName ClientToken ResultFormat SessionKeepAliveSeconds:n SessionId WaitTimeSeconds:n',
  ],
  [
    'redshiftdata:batchExecuteStatement',
    'Sqls:l ClusterIdentifier SecretArn DbUser Database WithEvent:b StatementName Parameters:l WorkgroupName ClientToken ResultFormat SessionKeepAliveSeconds:n SessionId ExecutionMode WaitTimeSeconds:n',
  ],
  ['redshiftdata:describeStatement', 'Id WaitTimeSeconds:n'],
  ['redshiftdata:getStatementResult', 'Id NextToken WaitTimeSeconds:n'],
  ['rekognition:detectLabels', 'Image:o MaxLabels:n MinConfidence:n Features:l Settings:o'],
  ['rekognition:detectText', 'Image:o Filters:o'],
  ['rekognition:detectFaces', 'Image:o Attributes:l'],
  ['rekognition:detectModerationLabels', 'Image:o MinConfidence:n HumanLoopConfig:o ProjectVersion'],
  [
    'rekognition:startLabelDetection',
    'Video:o ClientRequestToken MinConfidence:n NotificationChannel:o JobTag Features:l Settings:o',
  ],
  ['rekognition:getLabelDetection', 'JobId MaxResults:n NextToken SortBy AggregateBy'],
  [
    's3:getObject',
    'Bucket IfMatch IfModifiedSince:j IfNoneMatch IfUnmodifiedSince:j Key Range ResponseCacheControl ResponseContentDisposition ResponseContentEncoding ResponseContentLanguage ResponseContentType ResponseExpires:j VersionId SSECustomerAlgorithm SSECustomerKey SSECustomerKeyMD5 RequestPayer PartNumber:n ExpectedBucketOwner ChecksumMode',
  ],
  [
    's3:putObject',
    'ACL Body:j Bucket CacheControl ContentDisposition ContentEncoding ContentLanguage ContentLength:n ContentMD5 ContentType ChecksumAlgorithm ChecksumCRC32 ChecksumCRC32C ChecksumCRC64NVME ChecksumSHA1 ChecksumSHA256 ChecksumSHA512 ChecksumMD5 ChecksumXXHASH64 ChecksumXXHASH3 ChecksumXXHASH128 Expires IfMatch IfNoneMatch GrantFullControl GrantRead GrantReadACP GrantWriteACP Key WriteOffsetBytes:n Metadata:o ServerSideEncryption StorageClass WebsiteRedirectLocation SSECustomerAlgorithm SSECustomerKey SSECustomerKeyMD5 SSEKMSKeyId SSEKMSEncryptionContext BucketKeyEnabled:b RequestPayer Tagging ObjectLockMode ObjectLockRetainUntilDate:j ObjectLockLegalHoldStatus ObjectLockEventHold ObjectLockEventHoldDurationDays:n ObjectLockEventHoldDurationYears:n ExpectedBucketOwner',
  ],
  [
    's3:headObject',
    'Bucket IfMatch IfModifiedSince:j IfNoneMatch IfUnmodifiedSince:j Key Range ResponseCacheControl ResponseContentDisposition ResponseContentEncoding ResponseContentLanguage ResponseContentType ResponseExpires:j VersionId SSECustomerAlgorithm SSECustomerKey SSECustomerKeyMD5 RequestPayer PartNumber:n ExpectedBucketOwner ChecksumMode',
  ],
  [
    's3:copyObject',
    'ACL Bucket CacheControl ChecksumAlgorithm ContentDisposition ContentEncoding ContentLanguage ContentType CopySource CopySourceIfMatch CopySourceIfModifiedSince:j CopySourceIfNoneMatch CopySourceIfUnmodifiedSince:j Expires GrantFullControl GrantRead GrantReadACP GrantWriteACP IfMatch IfNoneMatch Key Metadata:o MetadataDirective TaggingDirective AnnotationDirective ServerSideEncryption StorageClass WebsiteRedirectLocation SSECustomerAlgorithm SSECustomerKey SSECustomerKeyMD5 SSEKMSKeyId SSEKMSEncryptionContext BucketKeyEnabled:b CopySourceSSECustomerAlgorithm CopySourceSSECustomerKey CopySourceSSECustomerKeyMD5 RequestPayer Tagging ObjectLockMode ObjectLockRetainUntilDate:j ObjectLockLegalHoldStatus ObjectLockEventHold ObjectLockEventHoldDurationDays:n ObjectLockEventHoldDurationYears:n ExpectedBucketOwner ExpectedSourceBucketOwner',
  ],
  [
    's3:deleteObject',
    'Bucket Key MFA VersionId RequestPayer BypassGovernanceRetention:b ExpectedBucketOwner IfMatch IfMatchLastModifiedTime:j IfMatchSize:n',
  ],
  [
    's3:deleteObjects',
    'Bucket Delete:o MFA RequestPayer BypassGovernanceRetention:b ExpectedBucketOwner ChecksumAlgorithm',
  ],
  [
    's3:listObjects',
    'Bucket Delimiter EncodingType Marker MaxKeys:n Prefix RequestPayer ExpectedBucketOwner OptionalObjectAttributes:l',
  ],
  [
    's3:listObjectsV2',
    'Bucket Delimiter EncodingType MaxKeys:n Prefix ContinuationToken FetchOwner:b StartAfter RequestPayer ExpectedBucketOwner OptionalObjectAttributes:l',
  ],
  ['s3:listBuckets', 'MaxBuckets:n ContinuationToken Prefix BucketRegion'],
  [
    's3:createBucket',
    'ACL Bucket CreateBucketConfiguration:o GrantFullControl GrantRead GrantReadACP GrantWrite GrantWriteACP ObjectLockEnabledForBucket:b ObjectOwnership BucketNamespace',
  ],
  ['s3:getObjectTagging', 'Bucket Key VersionId ExpectedBucketOwner RequestPayer'],
  [
    's3:putObjectTagging',
    'Bucket Key VersionId ContentMD5 ChecksumAlgorithm Tagging:o ExpectedBucketOwner RequestPayer',
  ],
  ['sagemaker:createEndpoint', 'EndpointName EndpointConfigName DeploymentConfig:o Tags:l'],
  [
    'sagemaker:createEndpointConfig',
    'EndpointConfigName ProductionVariants:l DataCaptureConfig:o Tags:l KmsKeyId AsyncInferenceConfig:o ExplainerConfig:o ShadowProductionVariants:l ExecutionRoleArn VpcConfig:o EnableNetworkIsolation:b MetricsConfig:o',
  ],
  [
    'sagemaker:createHyperParameterTuningJob',
    'HyperParameterTuningJobName HyperParameterTuningJobConfig:o TrainingJobDefinition:o TrainingJobDefinitions:l WarmStartConfig:o Tags:l Autotune:o',
  ],
  [
    'sagemaker:createLabelingJob',
    'LabelingJobName LabelAttributeName InputConfig:o OutputConfig:o RoleArn LabelCategoryConfigS3Uri StoppingConditions:o LabelingJobAlgorithmsConfig:o HumanTaskConfig:o Tags:l',
  ],
  [
    'sagemaker:createModel',
    'ModelName PrimaryContainer:o Containers:l InferenceExecutionConfig:o ExecutionRoleArn Tags:l VpcConfig:o EnableNetworkIsolation:b',
  ],
  [
    'sagemaker:createProcessingJob',
    'ProcessingInputs:l ProcessingOutputConfig:o ProcessingJobName ProcessingResources:o StoppingCondition:o AppSpecification:o Environment:o NetworkConfig:o RoleArn Tags:l ExperimentConfig:o',
  ],
  [
    'sagemaker:createTrainingJob',
    'TrainingJobName HyperParameters:o AlgorithmSpecification:o RoleArn InputDataConfig:l OutputDataConfig:o ResourceConfig:o VpcConfig:o StoppingCondition:o Tags:l EnableNetworkIsolation:b EnableInterContainerTrafficEncryption:b EnableManagedSpotTraining:b CheckpointConfig:o DebugHookConfig:o DebugRuleConfigurations:l TensorBoardOutputConfig:o ExperimentConfig:o ProfilerConfig:o ProfilerRuleConfigurations:l Environment:o RetryStrategy:o RemoteDebugConfig:o InfraCheckConfig:o SessionChainingConfig:o ServerlessJobConfig:o MlflowConfig:o ModelPackageConfig:o',
  ],
  [
    'sagemaker:createTransformJob',
    'TransformJobName ModelName MaxConcurrentTransforms:n ModelClientConfig:o MaxPayloadInMB:n BatchStrategy Environment:o TransformInput:o TransformOutput:o DataCaptureConfig:o TransformResources:o DataProcessing:o Tags:l ExperimentConfig:o',
  ],
  [
    'sagemaker:updateEndpoint',
    'EndpointName EndpointConfigName RetainAllVariantProperties:b ExcludeRetainedVariantProperties:l DeploymentConfig:o RetainDeploymentConfig:b',
  ],
  [
    'scheduler:createSchedule',
    'ActionAfterCompletion ClientToken Description EndDate:j FlexibleTimeWindow:o GroupName KmsKeyArn Name ScheduleExpression ScheduleExpressionTimezone StartDate:j State Target:o',
  ],
  ['scheduler:deleteSchedule', 'ClientToken GroupName Name'],
  ['scheduler:getSchedule', 'GroupName Name'],
  [
    'scheduler:updateSchedule',
    'ActionAfterCompletion ClientToken Description EndDate:j FlexibleTimeWindow:o GroupName KmsKeyArn Name ScheduleExpression ScheduleExpressionTimezone StartDate:j State Target:o',
  ],
  ['secretsmanager:getSecretValue', 'SecretId VersionId VersionStage'],
  [
    'secretsmanager:createSecret',
    'Name ClientRequestToken Description KmsKeyId SecretBinary:j SecretString Tags:l AddReplicaRegions:l ForceOverwriteReplicaSecret:b Type',
  ],
  [
    'secretsmanager:putSecretValue',
    'SecretId ClientRequestToken SecretBinary:j SecretString VersionStages:l RotationToken',
  ],
  ['secretsmanager:describeSecret', 'SecretId'],
  [
    'ses:sendEmail',
    'Source Destination:o Message:o ReplyToAddresses:l ReturnPath SourceArn ReturnPathArn Tags:l ConfigurationSetName',
  ],
  [
    'ses:sendTemplatedEmail',
    'Source Destination:o ReplyToAddresses:l ReturnPath SourceArn ReturnPathArn Tags:l ConfigurationSetName Template TemplateArn TemplateData',
  ],
  [
    'sesv2:sendEmail',
    'FromEmailAddress FromEmailAddressIdentityArn Destination:o ReplyToAddresses:l FeedbackForwardingEmailAddress FeedbackForwardingEmailAddressIdentityArn Content:o EmailTags:l ConfigurationSetName EndpointId TenantName ListManagementOptions:o ConfigurationOverrides:o',
  ],
  ['sfn:startExecution', 'StateMachineArn Name Input TraceHeader'],
  ['sfn:startSyncExecution', 'StateMachineArn Name Input TraceHeader IncludedData'],
  ['sfn:describeExecution', 'ExecutionArn IncludedData'],
  ['sfn:stopExecution', 'ExecutionArn Error Cause'],
  ['sfn:listExecutions', 'StateMachineArn StatusFilter MaxResults:n NextToken MapRunArn RedriveFilter'],
  ['sfn:describeStateMachine', 'StateMachineArn IncludedData'],
  ['sfn:listStateMachines', 'MaxResults:n NextToken'],
  [
    'sfn:createStateMachine',
    'Name Definition RoleArn Type LoggingConfiguration:o Tags:l TracingConfiguration:o Publish:b VersionDescription EncryptionConfiguration:o',
  ],
  [
    'sfn:updateStateMachine',
    'StateMachineArn Definition RoleArn LoggingConfiguration:o TracingConfiguration:o Publish:b VersionDescription EncryptionConfiguration:o',
  ],
  ['sfn:updateStateMachineAlias', 'StateMachineAliasArn Description RoutingConfiguration:l'],
  ['sfn:publishStateMachineVersion', 'StateMachineArn RevisionId Description'],
  ['sfn:getExecutionHistory', 'ExecutionArn MaxResults:n ReverseOrder:b NextToken IncludeExecutionData:b'],
  ['sfn:sendTaskSuccess', 'TaskToken Output'],
  ['sfn:sendTaskFailure', 'TaskToken Error Cause'],
  ['sfn:sendTaskHeartbeat', 'TaskToken'],
  ['sfn:getActivityTask', 'ActivityArn WorkerName'],
  ['sfn:redriveExecution', 'ExecutionArn ClientToken'],
  [
    'sns:publish',
    'TopicArn TargetArn PhoneNumber Message Subject MessageStructure MessageAttributes:o MessageDeduplicationId MessageGroupId',
  ],
  ['sns:publishBatch', 'TopicArn PublishBatchRequestEntries:l'],
  ['sns:createTopic', 'Name Attributes:o Tags:l DataProtectionPolicy'],
  ['sns:subscribe', 'TopicArn Protocol Endpoint Attributes:o ReturnSubscriptionArn:b'],
  ['sns:listTopics', 'NextToken'],
  [
    'sqs:sendMessage',
    'QueueUrl MessageBody DelaySeconds:n MessageAttributes:o MessageSystemAttributes:o MessageDeduplicationId MessageGroupId',
  ],
  ['sqs:sendMessageBatch', 'QueueUrl Entries:l'],
  [
    'sqs:receiveMessage',
    'QueueUrl AttributeNames:l MessageSystemAttributeNames:l MessageAttributeNames:l MaxNumberOfMessages:n VisibilityTimeout:n WaitTimeSeconds:n ReceiveRequestAttemptId',
  ],
  ['sqs:deleteMessage', 'QueueUrl ReceiptHandle'],
  ['sqs:getQueueUrl', 'QueueName QueueOwnerAWSAccountId'],
  ['sqs:getQueueAttributes', 'QueueUrl AttributeNames:l'],
  ['sqs:createQueue', 'QueueName Attributes:o Tags:o'],
  ['sqs:purgeQueue', 'QueueUrl'],
  ['ssm:getParameter', 'Name WithDecryption:b'],
  ['ssm:getParameters', 'Names:l WithDecryption:b'],
  ['ssm:getParametersByPath', 'Path Recursive:b ParameterFilters:l WithDecryption:b MaxResults:n NextToken'],
  ['ssm:putParameter', 'Name Description Value Type KeyId Overwrite:b AllowedPattern Tags:l Tier Policies DataType'],
  [
    'ssm:sendCommand',
    'InstanceIds:l Targets:l DocumentName DocumentVersion DocumentHash DocumentHashType TimeoutSeconds:n Comment Parameters:o OutputS3Region OutputS3BucketName OutputS3KeyPrefix MaxConcurrency MaxErrors ServiceRoleArn NotificationConfig:o CloudWatchOutputConfig:o AlarmConfiguration:o',
  ],
  [
    'ssm:startAutomationExecution',
    'DocumentName DocumentVersion Parameters:o ClientToken Mode TargetParameterName Targets:l TargetMaps:l MaxConcurrency MaxErrors TargetLocations:l Tags:l AlarmConfiguration:o TargetLocationsURL',
  ],
  ['sts:getCallerIdentity', ''],
  ['textract:detectDocumentText', 'Document:o'],
  ['textract:analyzeDocument', 'Document:o FeatureTypes:l HumanLoopConfig:o QueriesConfig:o AdaptersConfig:o'],
  [
    'textract:startDocumentTextDetection',
    'DocumentLocation:o ClientRequestToken JobTag NotificationChannel:o OutputConfig:o KMSKeyId',
  ],
  ['textract:getDocumentTextDetection', 'JobId MaxResults:n NextToken'],
  [
    'transcribe:startTranscriptionJob',
    'TranscriptionJobName LanguageCode MediaSampleRateHertz:n MediaFormat Media:o OutputBucketName OutputKey OutputEncryptionKMSKeyId KMSEncryptionContext:o Settings:o ModelSettings:o JobExecutionSettings:o ContentRedaction:o IdentifyLanguage:b IdentifyMultipleLanguages:b LanguageOptions:l Subtitles:o Tags:l LanguageIdSettings:o ToxicityDetection:l',
  ],
  ['transcribe:getTranscriptionJob', 'TranscriptionJobName'],
  ['translate:translateText', 'Text TerminologyNames:l SourceLanguageCode TargetLanguageCode Settings:o'],
]);
