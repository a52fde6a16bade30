"""The fast way: all pairs among many operations, and one operation against many, in arrays.

A pair is found by what is cheap first: operations that lie in one cell of a grid, in the order of their first days, so
that those which share a day stand next to each other; then boxes, then aims, then discs, and Shapely's exact
predicate for what is left. Each step lets everything pass that could meet. What comes out is what `meetings` says,
pair by pair.
"""
