// SPDX-License-Identifier: MIT
var kort;
