import { joinCluster } from './cluster.mjs';

export default async function start() {
  // The workers inherit it.
  process.env.TEST_CLUSTER_URL = await joinCluster();
}
