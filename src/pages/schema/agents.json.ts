import type { APIRoute } from 'astro';
import { z } from 'astro/zod';
import { agentListSchema } from '../../publish/agent-data.ts';

/** The JSON Schema of `agents.json`. */
export const GET: APIRoute = () => Response.json(z.toJSONSchema(agentListSchema));
