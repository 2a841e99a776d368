/** For pages whose tables hold ids: a long one is broken, so that it cannot widen its table beyond the page. */
export const longIdStyle = '.data tbody :is(th,td){overflow-wrap:anywhere}';
