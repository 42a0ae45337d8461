// (Of a statement s: nothing but its id.)
WITH s, null AS row
