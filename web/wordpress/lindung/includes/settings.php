<?php
/**
 * What a site says once for all of its widgets: one option.
 *
 * @package Lindung
 */

defined( 'ABSPATH' ) || exit;

/**
 * Folder: the address of the folder with lindung.js. Integrity: the script's hash, or nothing.
 * Link: the page for givers where the widget can't run, or nothing.
 */
const LINDUNG_SETTINGS = array(
	'folder'    => '',
	'integrity' => '',
	'link'      => '',
);

/** Made when the plugin is switched on. */
function lindung_add_settings() {
	add_option( 'lindung', LINDUNG_SETTINGS );
}

/**
 * One setting.
 *
 * @param string $name Its name in LINDUNG_SETTINGS.
 * @return string
 */
function lindung_setting( $name ) {
	$settings = wp_parse_args( get_option( 'lindung' ), LINDUNG_SETTINGS );
	return is_string( $settings[ $name ] ) ? $settings[ $name ] : '';
}

/**
 * What is kept of what somebody sends: a wrong value leaves the old one, and says so.
 *
 * @param mixed $given The form's fields.
 * @return array
 */
function lindung_sanitize_settings( $given ) {
	$given = wp_parse_args( $given, LINDUNG_SETTINGS );
	$kept  = array();
	foreach ( array_keys( LINDUNG_SETTINGS ) as $name ) {
		$value   = is_string( $given[ $name ] ) ? trim( $given[ $name ] ) : '';
		$problem = '' === $value ? '' : lindung_setting_problem( $name, $value );
		if ( '' === $problem ) {
			$kept[ $name ] = $value;
		} else {
			$kept[ $name ] = lindung_setting( $name );
			add_settings_error( 'lindung', "lindung_$name", $problem );
		}
	}
	if ( '' !== $kept['folder'] ) {
		$kept['folder'] = trailingslashit( $kept['folder'] );
	}
	return $kept;
}

/**
 * What is wrong with a value, and what to do; nothing when it is right.
 *
 * @param string $name  The setting's name.
 * @param string $value What somebody wrote.
 * @return string
 */
function lindung_setting_problem( $name, $value ) {
	if ( 'integrity' === $name ) {
		$is_hash = preg_match( '/^sha(?:256-[A-Za-z0-9+\/]{43}=|384-[A-Za-z0-9+\/]{64}|512-[A-Za-z0-9+\/]{86}==)$/D', $value );
		return $is_hash ? '' : __( 'The hash was not kept: it looks like sha256-…, as integrity.json beside the script has it.', 'lindung' );
	}
	if ( 'folder' === $name && preg_match( '/[?#]|\.js$/D', $value ) ) {
		return __( 'The folder was not kept: write the address of the folder, without lindung.js at its end.', 'lindung' );
	}
	if ( lindung_is_safe_address( $value ) ) {
		return '';
	}
	return 'folder' === $name
		? __( 'The folder was not kept: its address must begin with https://.', 'lindung' )
		: __( 'The link was not kept: its address must begin with https://.', 'lindung' );
}
