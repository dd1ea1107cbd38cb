export { HANDOFF_TYPE, type Parcel, type ReceivedParcel, type Sealed, type Step } from './parcel.ts';
export { forward, planOf, sameText, toSend, type Desk, type Plan } from './plan.ts';
export { isHandoff, readHandoff } from './read.ts';
export { MAX_RECEIPT_BYTES, readReceipt, writeReceipt, type Receipt } from './receipt.ts';
export { writeHandoff } from './write.ts';
