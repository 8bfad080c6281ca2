import { GUIDE, type Service } from '../service';

/** Agents; which actions there are is not kept here. */
export const bedrockAgentcore: Service = {
  token: 'bedrock-agentcore',
  name: 'Amazon Bedrock AgentCore',
  source: `${GUIDE}integrate-optimized.html`,
  prefix: 'BedrockAgentCore',
  sdkName: 'BedrockAgentCore',
  iam: 'bedrock-agentcore',
  denied: 'BedrockAgentCore.AccessDeniedException',
  metadata: false,
  open: true,
  actions: {},
  errors: { 'BedrockAgentCore.AccessDeniedException': 'the role does not allow the call' },
};
