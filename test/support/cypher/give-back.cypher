// (Returns what it is given.)
// $value   anything
RETURN $value
