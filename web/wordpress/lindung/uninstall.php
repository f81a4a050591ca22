<?php
/**
 * Nothing is left behind: the plugin keeps one option on each site.
 *
 * @package Lindung
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( is_multisite() ) {
	$lindung_sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $lindung_sites as $lindung_site ) {
		delete_blog_option( $lindung_site, 'lindung' );
	}
} else {
	delete_option( 'lindung' );
}
