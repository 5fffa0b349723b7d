import type { APIRoute } from 'astro';
import { z } from 'astro/zod';
import { agentDataSchema } from '../../publish/agent-data.ts';

/** The JSON Schema of `agents/<slug>.json`. */
export const GET: APIRoute = () => Response.json(z.toJSONSchema(agentDataSchema));
