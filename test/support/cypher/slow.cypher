// (Counts pairs of numbers: takes long, and no memory.)
// $numbers   integer
UNWIND range(1, $numbers) AS a
UNWIND range(1, $numbers) AS b
WITH a, b WHERE (a * b) % 7 = 3
RETURN count(*)
