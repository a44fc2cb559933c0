// The script that asks, which the build lays beside this one before it joins both.

export * from '../ask/index.js';
