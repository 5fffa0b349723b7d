import type { APIRoute } from 'astro';
import { z } from 'astro/zod';
import { agentSchema } from '../../catalog/agent.ts';

/** The JSON Schema of an agent. */
export const GET: APIRoute = () => Response.json(z.toJSONSchema(agentSchema));
