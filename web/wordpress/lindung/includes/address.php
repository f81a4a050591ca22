<?php
/**
 * Which addresses are taken.
 *
 * @package Lindung
 */

defined( 'ABSPATH' ) || exit;

/**
 * Whether givers may be sent to an address, or a script be taken from it: https, or this very machine.
 *
 * @param mixed $address What somebody wrote.
 * @return bool
 */
function lindung_is_safe_address( $address ) {
	$https = 'https:\/\/[^\s\/?#@\\\\<>"\']+';
	$own   = 'http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?';
	return is_string( $address )
		&& 1 === preg_match( "/^(?:$https|$own)(?:[\/?#][^\s\\\\<>\"']*)?$/iD", $address );
}
