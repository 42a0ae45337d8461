import type { GraphQLSchema } from 'graphql';
import './article.js';
import './date.js';
import './document.js';
import './entity.js';
import './event.js';
import './evidence.js';
import './facets.js';
import './figure.js';
import './industry.js';
import './initiative.js';
import './neighborhood.js';
import './node-by-id.js';
import './organization.js';
import './path.js';
import './person.js';
import './place.js';
import './relation.js';
import './relation-type.js';
import './search.js';
import './sentence.js';
import './statement.js';
import './stats.js';
import './timeline.js';
import './topic.js';
import { builder } from './builder.js';

/** The schema that is served. */
export function buildSchema(): GraphQLSchema {
  return builder.toSchema();
}
